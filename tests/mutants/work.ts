/** Mutants of the papers for work: what is asked, what comes back, and what is never read. */
import { breaking } from './mutant.ts';

const form = 'tests/document/pdf/form-values.test.ts';
const papers = 'tests/document/work-papers.test.ts';
const back = 'tests/core/fill-in.test.ts';

export const work = [
  ...breaking('src/document/pdf/form-values.ts', form, {
    "the competence form's values are read back": [
      "field.name.split('/')[0] === PRIVATE_FORM",
      "field.name.split('/')[0] === 'nobody'",
    ],
    'what a field left with is told from what stands in it': [
      "exported: written(own('DV'))",
      "exported: written(own('V'))",
    ],
    'a field that is its own child is walked through once': [
      'seen.has(dict) || seen.size',
      'seen.size',
    ],
  }),
  ...breaking('src/document/pdf/layout/forms.ts', form, {
    'a line to sign on is a field only where it is asked for': [
      'if (block.fillable !== true) continue;',
      '',
    ],
    'a line to sign on says whose it is': ['const label = `${signer.role', "const label = `${''"],
    'a box says which question it answers': ["block.group?.title ?? ''", "''"],
  }),
  ...breaking('src/document/agreement/competences.ts', papers, {
    'a competence form is known by its fields': [
      'const name = `${PRIVATE_FORM',
      "const name = `${'skema'",
    ],
  }),
  ...breaking('src/document/parts/form.ts', papers, {
    'a hidden question is no field': [
      'states.some((each) => each === stateOf(subject, thing, id)),',
      'stateOf(subject, thing, id) !== undefined && states.length > 0,',
    ],
  }),
  ...breaking('src/document/parts/inline.ts', papers, {
    'no heading stands alone': [
      'return blocks.length === 0 ? [] : [heading(level, title, id), ...blocks];',
      'return [heading(level, title, id), ...blocks];',
    ],
  }),
  ...breaking('src/document/agreement/briefing.ts', papers, {
    'a briefing carries nothing of its agreement': [
      'own.attachment, briefingFile(file.plan, file.agreement.id))',
      'own.attachment, file)',
    ],
    'a briefing says where the duty is none': [
      '...(tried === undefined ? [own.ruleNotHere] : []),',
      '',
    ],
  }),
  ...breaking('src/document/agreement/fact-sheet.ts', papers, {
    'a picture stands only in the sheet of its own agreement': [
      'const found = pictures[',
      'const found = Object.values(pictures)[0] ?? pictures[',
    ],
  }),
  ...breaking('src/core/difference/fill-in.ts', back, {
    'what is formed like a CPR number does not come in by a paper': [
      'cprInAnswer(plan, question, each.now).length > 0',
      'cprInAnswer(plan, question, each.now).length > 99',
    ],
    'a paper never overwrites what the plan has changed since': [
      "const merged = merge(filled('exported'), plan, theirs, stamp);",
      'const merged = merge(plan, plan, theirs, stamp);',
    ],
    'a field that was not touched brings nothing': [
      'if (fields.every((field) => isSameField(field.value, leftWith(field)))) return null;',
      '',
    ],
  }),
  ...breaking('src/core/plan/form-fields.ts', back, {
    'both yes and no is no answer': ["if (on.length > 1) return 'two-boxes';", ''],
    'a number written in Danish is read as one': [
      'parseNumber(line) ?? line',
      'Number(line) || line',
    ],
  }),
];
