import { rowsOf, type Row } from './row.ts';

/** Everyone the catalogue says nytteindsats may be given to. */
export const TARGET_GROUPS: Row[] = rowsOf('katalog', [
  ['målgruppe: åbenlyst uddannelsesparate unge', 'target-groups/uddannelseshjaelp-aabenlyst-uddannelsesparat', 'Åbenlyst uddannelsesparate på uddannelseshjælp'],
  ['målgruppe: uddannelsesparate unge', 'target-groups/uddannelseshjaelp-uddannelsesparat', 'Gruppen kunne få nytteindsats, hvis det var det rigtige tilbud'],
  ['målgruppe: aktivitetsparate unge', 'target-groups/uddannelseshjaelp-aktivitetsparat', 'Unge, der ikke var parate til en uddannelse'],
  ['målgruppe: jobparate på kontanthjælp', 'target-groups/kontanthjaelp-jobparat', 'Gruppen søgte job de første tre måneder'],
  ['målgruppe: aktivitetsparate på kontanthjælp', 'target-groups/kontanthjaelp-aktivitetsparat', 'Aktivitetsparate på kontanthjælp'],
  ['målgruppe: integrationsydelse i program: jobparate', 'target-groups/integrationsydelse-i-program-jobparat', 'Jobparate på integrationsydelse i integrationsprogrammet'],
  ['målgruppe: integrationsydelse i program: aktivitetsparate', 'target-groups/integrationsydelse-i-program-aktivitetsparat', 'Aktivitetsparate på integrationsydelse i integrationsprogrammet'],
  ['målgruppe: integrationsydelse uden program: jobparate', 'target-groups/integrationsydelse-uden-program-jobparat', 'Jobparate på integrationsydelse uden for integrationsprogrammet'],
  ['målgruppe: integrationsydelse uden program: aktivitetsparate', 'target-groups/integrationsydelse-uden-program-aktivitetsparat', 'Aktivitetsparate på integrationsydelse uden for integrationsprogrammet'],
  ['målgruppe: integrationsydelse uden program: uddannelsesparate under 30', 'target-groups/integrationsydelse-uden-program-uddannelsesparat-unge', 'Uddannelsesparate under 30 år på integrationsydelse uden for integrationsprogrammet'],
  ['målgruppe: integrationsydelse uden program: aktivitetsparate under 30', 'target-groups/integrationsydelse-uden-program-aktivitetsparat-unge', 'Aktivitetsparate under 30 år på integrationsydelse uden for integrationsprogrammet'],
  ['målgruppe: midlertidig arbejdsmarkedsydelse', 'target-groups/arbejdsmarkedsydelse', 'Modtagere af midlertidig arbejdsmarkedsydelse'],
  ['målgruppe: kontantydelse', 'target-groups/kontantydelse', 'Modtagere af kontantydelse'],
  ['målgruppe: dagpengemodtagere', 'target-groups/dagpenge', 'Dagpengemodtagere'],
]);
