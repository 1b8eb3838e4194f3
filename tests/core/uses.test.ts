/** Where a record of the register is used: which questions are asked for it, and which records name it. */
import { describe, expect, it } from 'vitest';
import { type Content, type Provision, usesOf } from '../../src/core/index.ts';
import { question, rule, section, smallCatalog, vouched } from './small-catalog.ts';

const provision = (id: string, more: Partial<Provision> = {}): Provision => ({
  id,
  title: id,
  topic: 'emne',
  order: 1,
  now: 'Nu.',
  ...vouched,
  ...more,
});

function content(change: (content: Content) => void = () => undefined): Content {
  const small = smallCatalog();
  change(small);
  return small;
}

const asked = (...names: string[]) =>
  names.map((name) => {
    const [scope, question] = name.split('/');
    return { scope, question };
  });

describe('a rule is used by', () => {
  it('the questions its conditions ask, each once, in asking order', () => {
    const { rules } = usesOf(content());
    expect(rules.get('forhold')?.questions).toEqual(
      asked('workplace/ansatte', 'agreement/pladser'),
    );
    expect(rules.get('kort')?.questions).toEqual([]);
  });

  it('the questions asked of the members of a collection', () => {
    const { rules } = usesOf(content());
    expect(rules.get('eget-loft')?.questions).toEqual(asked('agreement/pladser'));
    expect(rules.get('ude-kun-kommunalt')?.questions).toEqual(asked('workplace/slags'));
  });

  it('the questions that say whether it applies, and the one its finding is shown at', () => {
    const uses = usesOf(
      content(({ rules }) => {
        rules.push(
          rule(
            'ny',
            'agreement',
            { is: [{ answer: 'hoert' }, true] },
            {
              applies: { some: 'tasks', satisfies: { is: [{ answer: 'ekstra' }, true] } },
              question: 'pladser',
            },
          ),
        );
      }),
    );
    expect(uses.rules.get('ny')?.questions).toEqual(
      asked('task/ekstra', 'agreement/pladser', 'agreement/hoert'),
    );
  });

  it('the present question where a condition has its former slug', () => {
    const uses = usesOf(
      content(({ rules }) =>
        rules.push(rule('x', 'agreement', { is: [{ answer: 'spurgt' }, true] })),
      ),
    );
    expect(uses.rules.get('x')?.questions).toEqual(asked('agreement/hoert'));
  });

  it('the tasks that ask for care by it, and the provisions and changes that name it', () => {
    const uses = usesOf(
      content((small) => {
        small.tasks[0]!.care = [{ rule: 'kun-ekstra', text: 'Pas på.' }];
        small.provisions.push(provision('baggrund', { rules: ['kun-ekstra'] }));
        small.changes.push({
          id: 'lov',
          title: 'Lov',
          summary: 'Ny.',
          date: '2025-01-01',
          ...vouched,
          touches: { rules: ['kun-ekstra'] },
        });
      }),
    );
    expect(uses.rules.get('kun-ekstra')).toMatchObject({
      tasks: ['blade'],
      provisions: ['baggrund'],
      changes: ['lov'],
    });
  });

  it('the rule that came after it', () => {
    const uses = usesOf(
      content(({ rules }) => {
        rules.find(({ id }) => id === 'hoering')!.replaces = 'kort';
      }),
    );
    expect(uses.rules.get('kort')?.after).toEqual(['hoering']);
    expect(uses.rules.get('hoering')?.after).toEqual([]);
  });
});

describe('a target group is used by', () => {
  it('the rules that ask for it or for one of its traits', () => {
    const uses = usesOf(
      content(({ rules }) =>
        rules.push(
          rule('traek', 'target-group', { includes: [{ fact: 'traits' }, 'under-tredive'] }),
          rule('andet', 'target-group', { includes: [{ fact: 'traits' }, 'noget-andet'] }),
          rule('ikke-gruppen', 'task', { is: [{ fact: 'record' }, 'unge'] }),
          rule('traek-paa-opgave', 'task', { includes: [{ fact: 'traits' }, 'under-tredive'] }),
        ),
      ),
    );
    expect(uses.targetGroups.get('unge')?.rules).toEqual(['ude-kun-kommunalt', 'traek']);
    expect(uses.targetGroups.get('gamle-ydelser')?.rules).toEqual([]);
  });

  it('the questions where it is chosen, or that are asked because of it', () => {
    const uses = usesOf(
      content(({ focusPoints }) =>
        focusPoints[1]!.sections.push(
          section('valg', [
            question('hvem', { type: 'choices', optionsFrom: 'targetGroups' }),
            question('om-unge', {
              shown: { some: 'targetGroups', satisfies: { is: [{ fact: 'record' }, 'unge'] } },
            }),
          ]),
        ),
      ),
    );
    expect(uses.targetGroups.get('unge')?.questions).toEqual(asked('plan/hvem', 'plan/om-unge'));
    expect(uses.targetGroups.get('gamle-ydelser')?.questions).toEqual(asked('plan/hvem'));
  });
});

describe('a provision is used by', () => {
  it('its rules and the questions that they ask', () => {
    const uses = usesOf(
      content(({ provisions }) => {
        provisions.push(
          provision('foer'),
          provision('efter', { rules: ['forhold', 'eget-loft'], replaces: 'foer' }),
        );
      }),
    );
    expect(uses.provisions.get('efter')).toMatchObject({
      rules: ['forhold', 'eget-loft'],
      questions: asked('workplace/ansatte', 'agreement/pladser'),
    });
    expect(uses.provisions.get('foer')).toMatchObject({
      rules: [],
      questions: [],
      after: ['efter'],
    });
  });
});
