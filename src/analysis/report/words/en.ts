import { enTitles } from './en-titles.ts';
import type { ReportWords } from './report-words.ts';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** The report in English; see the Dutch words for what is promised. */
export const en: ReportWords = {
  ...enTitles,
  title: (exercise) => `After-action report ‘${exercise}’`,
  exercise: 'EXERCISE',
  aim: (exercise, variant, minutes, people) =>
    `${many(people, 'participant', 'participants')} played the exercise ‘${exercise}’ in the variant ‘${variant}’ (${minutes} minutes, hot wash included).`,
  computer: (played, of) =>
    `Of the ${of} roles, ${played} ${played === 1 ? 'was' : 'were'} played by the computer, wholly or in part; what it did counts in the outcome too.`,
  onDay: (day) => `That was on ${day}.`,
  early: (played, all, at) =>
    `The exercise was ended early: the clock of the story stood at ${at}, in part ${played} of ${all}.`,
  earlyOpen: (n) =>
    `For ${many(n, 'expected act', 'expected acts')} there was still time then; ${n === 1 ? 'it was' : 'they were'} not played and ${n === 1 ? 'counts' : 'count'} nowhere.`,
  question: (question) => `The question of the exercise was: ${question}`,
  outcome: (well, poor, unseen) =>
    `Of the ${well + poor + unseen} objectives, ${well === 0 ? 'none was' : well === 1 ? '1 was' : `${well} were`} performed without or with some challenges (P or S); ${poor === 1 ? '1 was' : `${poor} were`} performed with major challenges or not at all (M or U)${unseen > 0 ? `; ${unseen} could not be observed` : ''}.`,
  basis: {
    evaluators: (n) =>
      `These letters were given by ${many(n, 'evaluator', 'evaluators')}; where they differ the strictest counts here, and the report shows both.`,
    log: 'These letters are a suggestion made from the log; evaluators have recorded no rating.',
    both: (rated, all) =>
      `Evaluators rated ${rated} of the ${all} objectives; the other letters are a suggestion made from the log.`,
  },
  letters: {
    P: 'performed without challenges',
    S: 'performed with some challenges',
    M: 'performed with major challenges',
    U: 'not performed',
  },
  notObserved: 'not observed',
  strength: (objective, letter, words, met, of) =>
    `${objective}: ${words} (${letter}). ${of === 0 ? 'No expected actions belonged to it.' : `Of ${many(of, 'expected action', 'expected actions')} ${met} ${met === 1 ? 'was' : 'were'} done in time.`}`,
  best: (task, at) => `Clearest: ${task} (${at}).`,
  doneAnyway: (task, at) => `Done in time all the same: ${task} (${at}).`,
  noStrength: 'The log shows no objective and no critical task that was met in time.',
  gap: (objective, letter, words) => `${objective}: ${words} (${letter}).`,
  notDone: (tasks) => `Not done: ${tasks}.`,
  partlyDone: (tasks) => `Done in part: ${tasks}.`,
  lateDone: (tasks) => `Late: ${tasks}.`,
  noGap: 'No objective fell short; look at the patterns for points to improve.',
  topAction: (text, owner, due) =>
    `${text}${owner === '' ? ' (owner to be named' : ` (owner: ${owner}`}${due === '' ? ', no date yet)' : `, by ${due})`}`,
  noActions: 'No actions were recorded in the hot wash.',
  proposed: 'The report proposes the following.',
  moreActions: (n) => `The improvement plan lists ${many(n, 'more action', 'more actions')}.`,
  overview: {
    exercise: 'Exercise',
    version: 'Scenario and version',
    run: 'Name of the run',
    date: 'Date',
    form: 'Form',
    formText: 'Discussion-based tabletop exercise with scripted counter-play',
    duration: 'Length',
    durationText: (minutes, move) => `${minutes} minutes, ${many(move, 'part', 'parts')} played`,
    story: 'Story',
    storyText: (from, to) => `${from} to ${to}, on the clock of the story`,
    participants: 'Participants',
    participantsText: (people, roles) => `${people}, in the roles: ${roles}`,
    participantsCount: (people) => `${people}`,
    computer: 'By the computer',
    computerText: (roles) => `${roles}, wholly or in part`,
    evaluators: 'Evaluators',
    noEvaluators: 'no rating recorded',
    ended: 'Ended',
    endedText: {
      whole: 'played in full until ENDEX',
      early: 'ended early',
      stopped: 'stopped for a real emergency',
      running: 'not yet ended',
    },
    fiction: 'Real and invented',
    fictionText: 'All messages, hours and calls were written for the exercise, also where the occasion is real.',
    marking: 'Distribution',
    fingerprint: 'Fingerprint',
  },
  move: (number, title, when) => `Part ${number}: ${title} (${when})`,
  decided: (by, decision, option, at) => `At ${at} ${by} decided on ‘${decision}’: ${option}`,
  decidedDefault: (decision, option, at) =>
    `On ‘${decision}’ nobody decided in time; at ${at} the default took effect: ${option}`,
  decidedOwn: (by, decision, at) =>
    `At ${at} ${by} went a way of their own on ‘${decision}’, which was not matched to one rated in advance.`,
  undecided: (decision) => `No decision was taken on ‘${decision}’.`,
  sent: (by, what, to, at) => `At ${at} ${by} sent ‘${what}’ to ${to}.`,
  reached: (headline, at) => `In the news at ${at}: ${headline}`,
  came: (title, from, to, at) => `At ${at} ${to} received from ${from}: ${title}`,
  counts: (decisions, sent, met, of) =>
    `In this part: ${many(decisions, 'decision', 'decisions')} and ${many(sent, 'text sent', 'texts sent')}; ${met} of ${many(of, 'expected action', 'expected actions')} in time.`,
  dutyMet: (duty, at) => `Met at ${at}: ${duty}.`,
  dutyBreached: (duty, due) => `The deadline for ‘${duty}’ passed at ${due}.`,
  quietMove: 'In this part no decisions were taken and nothing was sent.',
  tasks: (done, all) => (all === 0 ? 'none' : `${done} of ${all} done`),
  differ: (letters) => `differ: ${letters}`,
  unnamed: (letter) => `Evaluator ${letter}`,
  draft: 'not frozen yet',
  changedLater: (before) => `first ${before}, changed later`,
  never: 'not done',
  notPlayed: 'not played',
  out: 'does not count',
  waiting: 'did not come up',
  onTime: 'in time',
  late: (length) => `${length} after`,
  spokenMark: 'spoken',
  tooLate: 'late',
  partly: 'in part',
  clock: {
    waiting: 'not begun',
    running: 'still running at the end',
    passed: 'the hour went by',
    met: 'met',
    breached: 'passed',
    shown: 'for information',
    before: (length) => `${length} before`,
    after: (length) => `${length} after`,
    noDue: 'no fixed hour',
    outside: 'not in the hands of the team',
  },
  how: { taken: 'decided', defaulted: 'default', own: 'own way', none: 'not decided', revised: 'revised' },
  confidence: { 1: 'little', 2: 'fair', 3: 'much' },
  ofThree: (dimension, rating) => `${dimension} ${rating} of 3`,
  verdicts: {
    supported: 'supported: the sender had the facts',
    lucky: 'luck: only somebody else had the facts',
    unsupported: 'unsupported',
    contradicted: 'contradicted by a known fact',
    overtaken: 'overtaken by a newer fact',
  },
  overclaim: 'overclaimed',
  letterLine: (letter, words, index) =>
    `Suggested by the log: ${letter}, ${words}. On a scale of 0 to 100 this objective stands at ${index}.`,
  givenLine: (letters) => `Given by evaluators: ${letters}.`,
  bandLine: (band) => `That letter means: ${band}`,
  capLine: (text, letter) => `Limited to ${letter} at most: ${text}`,
  unseenLine: 'This objective could not be observed in this run: there was too little to go by.',
  unplayedLine: (tasks, n) =>
    `Not played, because the exercise was ended while there was still time: ${tasks}. ${n === 1 ? 'It does' : 'They do'} not count.`,
  metLine: (task, who, at) => `${task} (${who}, ${at})`,
  ratedWell: (decision, option) => `‘${decision}’: ${option} This choice was rated as strong in advance.`,
  noStrengthHere: 'For this objective nothing was done in time and no strong choice was made.',
  noGapHere: 'For this objective the log found nothing that had to improve.',
  gapsOf: (objective) => `To improve for ‘${objective}’`,
  missedTask: (task, who) => `Not done: ${task} (${who})`,
  partlyTask: (task, who) => `Done in part: ${task} (${who})`,
  lateTask: (task, who, length) => `Late, ${length} after the full hour: ${task} (${who})`,
  weakChoice: (decision, option) => `‘${decision}’: ${option}`,
  defaultChoice: (decision, option) => `‘${decision}’: not decided, hence ${option}`,
  planReference: (full) => `expected by ${full}`,
  ratedReference: 'rated in advance by the author of the scenario',
  causeOpen: (question) => `To be established. Question: ${question}`,
  causeNone: 'To be established.',
  causeSaid: (text) => `According to the team: ${text}`,
  costs: (share) => `Counts for ${share}% of this objective.`,
  capEffect: (letter) => `The objective can get ${letter} at most.`,
  recommendTask: (who) => `Lay down who does this when ${who} is occupied, and exercise it again.`,
  recommendPartly: 'Lay down what it takes to have done this in full, and exercise it again.',
  recommendLate: 'Put the hour on the board and name somebody to watch it.',
  recommendChoice: 'Discuss the other choices and record how they were weighed.',
  recommendAction: (action) => `See the improvement plan: ${action}`,
  team: {
    diffusion: (shared, facts) =>
      facts === 0
        ? 'There were no facts that one participant alone had.'
        : `Of ${facts === 1 ? 'the one fact' : `the ${facts} facts`} that one participant alone had at first, ${shared} ${shared === 1 ? 'was' : 'were'} passed on to somebody else.`,
    alternatives: (count, decisions, of) =>
      `The team recorded ${many(count, 'alternative', 'alternatives')}, for ${decisions} of the ${of} decisions that came up.`,
    said: (all, good) =>
      all === 0
        ? 'No sentence described in advance was said outside.'
        : `Of the ${many(all, 'sentence', 'sentences')} that went outside, ${good} ${good === 1 ? 'was' : 'were'} supported by facts that the sender had.`,
    elsewhere: (decisions, of) =>
      `For ${decisions} of the ${of} decisions taken, somebody else at the table held a fact that the one who decided did not have.`,
  },
  patternLine: (title, about) => (about === '' ? `${title}.` : `${title}: ${about}.`),
  noPatterns: 'The log shows none of the known patterns.',
  feedback: {
    plus: 'To keep, according to the team',
    delta: 'To change, according to the team',
    answers: 'Said in the hot wash',
    none: 'No hot wash was recorded and no questionnaire filled in.',
    textless: (plus, delta) =>
      `The team named ${many(plus, 'point', 'points')} to keep and ${many(delta, 'point', 'points')} to change.`,
  },
  questionnaire: {
    count: (n) => `${n} participants filled in the questionnaire; means are given with the lowest and highest value.`,
    few: (n, least) =>
      `${many(n, 'participant', 'participants')} filled in the questionnaire; below ${least} no results are shown.`,
    mean: (mean, lowest, highest, n) => `${Math.round(mean * 10) / 10} (${lowest}-${highest}, n = ${n})`,
    ready: 'How prepared participants felt; ‘before’, too, was asked afterwards',
    before: 'Before the exercise',
    now: 'Now',
    layers: 'Three opinions side by side: of participants (1-5), of evaluators and of the log',
    self: 'Participants',
    exercise: 'What participants thought of the exercise',
  },
  run: {
    spoken: (share) =>
      `Of the evidence, ${share}% was recorded as spoken: said or done at the table and entered by the facilitator.`,
    staff: (count) =>
      count === 0
        ? 'The facilitator did not intervene in the script.'
        : `The facilitator intervened in the script ${many(count, 'time', 'times')} (hold, delay, skip, bring forward, improvise, extend).`,
    paused: (count) => `Play was paused ${many(count, 'time', 'times')}.`,
    unread: (count, titles) => `${many(count, 'message was', 'messages were')} opened by nobody: ${titles}.`,
    allRead: 'Every message was opened by at least one receiver.',
    unsent: (count) =>
      `${many(count, 'message', 'messages')} did not come, because the condition did not hold, the facilitator took over or the part had ended.`,
    fewPeople: 'There were fewer than three participants: fixed walls between roles did not hold.',
    unscored: (count) => `${many(count, 'item stands', 'items stand')} in no figure at all.`,
    unscoredTable: 'What counts in no figure, and why',
    why: {
      ownOption: 'own way, not matched',
      noRating: 'the choice has no rating',
      notTaken: 'no decision taken',
      notOpened: 'did not come up',
      notPlayed: 'not played: there was still time when the exercise was ended',
      out: 'dropped: what prompts it did not come, or nobody could miss it',
      notObserved: 'too little to go by',
    },
  },
  actions: {
    none: 'No actions have been recorded yet.',
    kinds: {
      plan: 'plan',
      organisation: 'organisation',
      equipment: 'equipment',
      training: 'training',
      exercise: 'exercise',
    },
    states: { open: 'open', started: 'started', done: 'done', dropped: 'dropped' },
    withheld: 'not included for these readers',
    caption: 'Actions from the hot wash',
    recommendations: 'Recommendations based on the patterns; nothing has been decided about them yet.',
  },
  retest: {
    lead: 'A measure is only proven when it stands up in a next exercise. It is proposed to bring these messages again:',
    line: (inject, task) => `‘${inject}’. To test: ${task}`,
    none: 'No expected action was left undone; nothing asks for a new test by itself.',
  },
  sheet: {
    lead: 'For each control this states which evidence the exercise yields. An exercise shows how it went, not that a control exists in daily work.',
    evidence: (met, of, decisions) =>
      `${met} of ${many(of, 'expected action', 'expected actions')} in time, ${many(decisions, 'decision', 'decisions')}`,
    caption: 'Evidence per control of BIO2 and the crisis plan',
  },
  products: {
    line: (by, to, at) => `Sent by ${by} to ${to}, ${at}.`,
    ticked: (elements) => `Ticked: ${elements}.`,
    none: 'Nothing was sent.',
  },
  guides: { caption: (objective) => `Ratings for ‘${objective}’`, none: 'No ratings were recorded.' },
  tasksSeen: { done: 'done', partly: 'partly', notDone: 'not done', notSeen: 'not seen' },
  method: {
    draft: 'This report was drafted by rules from the log of the run; what people changed or added is kept as such.',
    positions:
      'A number between brackets refers to a position in the log; the list at the back says what happened there. Whoever has the log can check every sentence.',
    index:
      'The value of an objective is for one half the mean of the ratings given in advance to the choices made, and for the other half how far expected actions were done in time. In time is enough; faster earns nothing.',
    unplayed:
      'The exercise was ended early. What could still have been done then counts neither for nor against the team; what was past its last hour counts as not done.',
    caps: 'A duty breached or an untrue public sentence limits the letter, never the figure.',
    people:
      'The letters of the log are a suggestion. Evaluators rated before they saw that suggestion and each other’s ratings.',
    hindsight: 'Decisions were weighed by what could be known then, not by how it turned out.',
    persons:
      'Nothing here is about persons: a role is a function in the exercise. A personal report goes to the participant alone.',
    once: 'One run of one team proves little about an organisation. Compare only runs of the same version, variant and seats.',
    fingerprint: (print) =>
      `Fingerprint ${print} belongs to this run. With the evidence bundle and the program it can be checked that the log is unaltered.`,
    withheld: (tlp) =>
      `Left out for readers outside the team: typed texts and names of roles (${tlp}). What the author of the scenario wrote can name functions.`,
  },
  places: 'Positions in the log',
  placesLead: 'The numbers between brackets in this report are listed here with their hour and what happened.',
  profileTitle: 'Profile: how it went, per side of the work',
  profileAlt: (rows) => `Bars from not performed to without challenges: ${rows}.`,
  band: (share) =>
    share >= 0.85
      ? 'without challenges'
      : share >= 0.7
        ? 'some challenges'
        : share >= 0.5
          ? 'major challenges'
          : 'insufficient',
  timelineTitle: 'Timeline: decisions, what went outside, and deadlines',
  timelineAlt: (rows) => `Per lane the time played from left to right: ${rows}.`,
  lanes: { decisions: 'Decisions', sent: 'Sent outside', tasks: 'Expectations', duties: 'Deadlines' },
  laneWords: (lane, good, bad) => `${lane}: ${good} in order, ${bad} not`,
  legend: { good: 'done or in time', bad: 'not done, in part, late or without grounds' },
  knowledgeTitle: 'Who knew what: facts that lay with one participant at first',
  knowledgeAlt: (shared, facts) =>
    `Of ${facts} facts, ${shared} reached somebody else later; the table below gives the hours.`,
  knowledgeLegend: { first: 'had it first', later: 'heard it later', never: 'never heard it' },
  knowledgeCaption: 'Facts that lay with one participant at first: the hour at which a role knew them',
  knowledgeNone: 'There were no facts that lay with one participant at first.',
  personal: {
    title: (role) => `Personal report: ${role}`,
    lead: 'This report is for you alone. It is not part of the after-action report, and the program gives it to nobody else.',
    forYou: 'For you alone',
    noneExpected: 'Nothing was expected of your role in particular in this run.',
    did: 'What you did',
    nothing: 'The log has recorded no act of yours.',
    expected: 'What was expected of your role',
    facts: 'What you alone knew',
    shared: (fact, at) => `${fact} Somebody else knew this from ${at}.`,
    kept: (fact) => `${fact} This stayed with you.`,
    noFacts: 'There was nothing that you alone knew.',
    unread: 'What you did not open',
    allRead: 'You opened every message that you were given.',
    think: 'To think about',
  },
  and: 'and',
  recommendations: {
    'breached-obligation': 'Name one person per deadline who puts the hour on the board as soon as it starts.',
    'unsupported-claim':
      'For every sentence that goes outside, have somebody else point out the fact that supports it.',
    contradiction: 'Name one source text and lay every other text beside it before it goes out.',
    'skipped-judgement':
      'Before a decision, go round once: what do we know, what else could we do, what do we decide on.',
    'no-alternatives':
      'For every decision record at least one other possibility, with the criterion on which it was dropped.',
    'orphan-fact': 'Begin every meeting with a round: what do you have that the others have not?',
    'owner-gap': 'For every decision note an owner and an hour at which somebody looks whether it was done.',
    'clock-blind': 'Put every deadline on the board as soon as it is known, also those of others.',
    'central-seat': 'Divide the work at the start: who reads, who calls, who writes, who watches the clock.',
    'no-reason': 'With every decision, write down why in one sentence.',
  },
};
