/* English: titles, particles and functions of people, rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word people_en[] = {
    {"prof, professor, dr, drs, mr, ir, ing, em, emeritus, professor emeritus, doctor, assoc. prof., asst. "
     "prof., rev, reverend, hon, rt hon, the right honourable, the honourable, h.e.",
     SENSE_TITLE, 0},
    {"cllr, mrs, ms, miss, mx, sir, dame, lord, lady, baroness, baron, his excellency, her excellency, "
     "dhr, mevrouw, mw, de heer",
     SENSE_TITLE, 1},
    {"ma, m.a., msc, m.sc., mba, mpa, mphil, llm, ll.m., bsc, ba, phd, ph.d., dphil, fba, frs, obe, mbe, "
     "cbe, kc, qc, jr, sr, esq, mfa, md, ra",
     SENSE_TITLE, 2},
    {"van, van de, van het",
     SENSE_PARTICLE, 1},
    {"der, den, ter, ten, 't, in 't, op den, op 't, aan den, uit den, van 't, in den, van der, van den, "
     "von der",
     SENSE_PARTICLE, 2},
    {"de, te, von, zu, zum, zur, al, el, ben, bin, ibn, da, di, del, della, la, le, du, des, dos, do, op "
     "de, aan de, uit de, onder de, von dem, de la, 's, st, sint",
     SENSE_PARTICLE, 0},
    {"from, of, at, on behalf of, representing",
     SENSE_FROM, 0},
    {"former, ex", SENSE_FORMER, 0},
    {"about, regarding, entitled, titled",
     SENSE_TOPIC, 0},
    {"on", SENSE_TOPIC, 1},
    {"shows, show, introduce, introduces, explores, explore, examines, examine, presents, present, "
     "presenting, welcomes, responds, respond, will chair, chairing, moderating, moderate, will lead, "
     "leading, hosts, will host, interviewed, interviews, in conversation, joins, joined, takes part, take "
     "part, taking part, performs, performing, lectures, lecturing, reflects, reflect, debate, speaking, "
     "outlines, outline, looks at, look at, traces, demonstrates, demonstrate, facilitates, facilitate, "
     "takes us, take us, takes you, guides us, teaches, teach, co-chairs, co-chair, will open, will close, opens the, closes the, opening, to speak, "
     "will explain, will describe, will recount, will reveal, will trace, will reflect, will explore, will examine, will consider, will outline, will demonstrate, will guide, will read, "
     "will perform, will play, will sing, will introduce, will respond, will moderate, will interview, will take us, will take you, will show, will look, will share, will argue",
     SENSE_PRESENTS, 1},
    {"gives a talk, gives a lecture, gives a paper, will give a talk, will give a lecture", SENSE_PRESENTS, 3},
    {"team, office, desk, helpdesk, events, enquiries, membership, project, programme, services, reception, "
     "email, call, phone, north, south, east, west, young",
     SENSE_DESK, 0},
    {"says, said, adds, added", SENSE_QUOTES, 0},
    {"is, are", SENSE_BE, 0},
    {"will be", SENSE_BE, 1},
    {"was", SENSE_BE, 2},
    {"contribution by, contributions by, contribution from, contributions from, talk by, talks by, lecture "
     "by, lectures by, lecture from, presentation by, presentations by, presentation from, response by, "
     "response from, responses from, remarks by, remarks from, address by, welcome by, welcome from, "
     "opening by, reading by, performance by, performances by, panel with, discussion with, conversation "
     "with, debate with, keynote by, keynote from, keynotes by, keynotes from, introduction by, hosted by, "
     "chaired by, moderated by, led by, facilitated by, delivered by, given by, taught by, convened by, choir is conducted by, choir will be conducted by, "
     "orchestra is conducted by, concert is conducted by, singers are conducted by, organ is played by, piano is played by, accompanied by, "
     "presented by, performed by, joined by, comments by, workshop by, join, hear from, come and hear, come hear, hear, talks to, talk to, talks with, speaks to, "
     "speaks with, guided by, music from, conversation between, dialogue between, debate between, we welcome, we welcome back, welcome back, "
     "we are joined by, delighted to welcome, pleased to welcome, happy to welcome, honoured to welcome, be joined by, we hear from, tonight we welcome", SENSE_PRESENTS, 0},
    {"guest this month is, guest this week is, guest this evening is, guest this time is, guest tonight is, guest for the evening is, speaker this month is, speaker this evening is, "
     "speaker this time is, speaker tonight is, speaker for the evening is, speaker will be, speakers will be, guest will be, guest speaker will be, guest is, guests are, speaker is, speakers are, chair is, moderator is, tutor is, tutors are, lecturer is, "
     "guide is, guides are, presenter is, presenters are, soloist is, soloists are, conductor is, organist is, pianist is, storyteller is, instructor is, facilitator is, "
     "discussant is, respondent is, keynote speaker is, keynote speakers are, keynote is, panellists are, panelists are, panellists include, panelists include, panel includes, "
     "speakers include, speakers will include, speakers this year are, speakers this year include, keynote speakers include, guest speaker is, guest speakers are, guest speakers include, guests include, "
     "guests will include, performers include, performers are, contributors include, presenters include, line-up includes, special guest is, special guests are, special guests include, "
     "interviewer is, teacher is, walk leader is, course leader is, leader is, guest speaker this month is, guest of honour is", SENSE_PRESENTS, 2},
    {"directed by, succeeded by, composed by, painted by, to, studied with, studied under, worked with, worked for, working with, collaborated with, reviewed "
     "by, married to, trained with, trained under, student of, "
     "developed by, designed by, founded by, edited by, translated by, illustrated by, published by, "
     "appointed by, in honour of, tribute to, letter from, portrait by, music by, in place of, instead of, "
     "thinkers such as, authors such as, described by, praised by, called by, retirement of, election of, re-election of, anniversary of, birthday of, founding of, "
     "days of, style of, time of, life of, story of",
     SENSE_MENTIONED, 0},
    {"funded by, supported by, sponsored by, kindly supported by, generously supported by, made possible by, "
     "with support from, with the support of, with thanks to, with funding from",
     SENSE_MENTIONED, 2},
    {"read more, read also, read our, watch back, watch the recording, listen to, look back",
     SENSE_MENTIONED, 1},
    {"speaker, speakers, guest speaker, guest speakers, keynote, keynotes, keynote speaker, keynote "
     "speakers, lead speaker, panellist, panellists, panelist, panelists, discussant, discussants, "
     "respondent, presenter, presenters, moderator, host, session chair, panel chair, chair, trainers, lecturers, guest lecturers, tutors, soloist, soloists, performers, "
     "instructors, teachers, tutor, workshop leader, workshop leaders, walk leader, course leader, panel members",
     SENSE_FUNCTION, 2},
    {"photographer, illustrator, contact person, press officer, spokesperson, spokeswoman, spokesman",
     SENSE_FUNCTION, 1},
    {"novel by, book by, books by, story by, play by, poem by, poems by, words by, film by, painting by, paintings by, text by, retires, steps down, stands down, takes over, book, books, novel, biography of, written by, authored by, according to, named after, in memory of, "
     "the late, successor to, succeeds, succeeding, based on, inspired by, ideas of, work of, works of, "
     "photo, photos, photographs, photography, posted by, refreshments by, catering by, photographs by, photography by, photos by, photo by, photograph, photograph by, will serve, serves, in the film, portrait of, thanks to, legacy of, "
     "thesis, supervision of, article by, report by, research by, team of, supervisor",
     SENSE_MENTIONED, 0},
    {"minister, secretary of state, permanent secretary, undersecretary, under-secretary, state secretary, "
     "prime minister, deputy minister, former minister, secretary-general, secretary general, "
     "director-general, director general, member of parliament, mep, senator, mayor, deputy mayor, former "
     "mayor, alderman, alderwoman, councillor, council leader, leader, leader of the council, town clerk, "
     "city manager, clerk, ambassador, governor, commissioner, high commissioner, special rapporteur, "
     "rapporteur, consul, envoy, judge, justice, chief justice, advocate general, attorney general, "
     "ombudsman, deputy ombudsman, ombudswoman, ombudsperson, inspector, inspector general, dike reeve, "
     "chief constable, police chief, president, vice president, vice-president, king's commissioner, first "
     "minister, chancellor, vice-chancellor, vice chancellor, pro-vice-chancellor, civil servant, "
     "official, diplomat",
     SENSE_FUNCTION, 0},
    {"associate professor, assistant professor, full professor, visiting professor, emeritus professor, "
     "distinguished professor, adjunct professor, endowed professor, lecturer, senior lecturer, reader, "
     "research fellow, senior research fellow, fellow, senior fellow, visiting fellow, visiting scholar, "
     "scholar, researcher, senior researcher, principal investigator, postdoc, postdoctoral researcher, "
     "phd candidate, phd student, phd researcher, doctoral candidate, doctoral researcher, student, "
     "teacher, instructor, dean, associate dean, vice dean, rector, rector magnificus, provost, "
     "principal, head of department, head teacher, scientist, economist, historian, sociologist, "
     "philosopher, political scientist, lawyer, barrister, solicitor, anthropologist, geographer, "
     "psychologist, linguist, criminologist, biologist, ecologist, archaeologist, hydrologist, "
     "statistician, mathematician, physicist, engineer, theologian, physician, surgeon, nurse, curator, "
     "archivist, librarian, chair of, holder of the chair",
     SENSE_FUNCTION, 0},
    {"vice-chair, vice chair, chairman, chairwoman, chairperson, "
     "convenor, convener, facilitator, co-host, "
     "director, "
     "deputy director, executive director, managing director, co-director, research director, "
     "programme director, program director, artistic director, board member, secretary, treasurer, trustee, head, "
     "deputy head, team leader, project leader, project manager, programme manager, program manager, "
     "manager, policy manager, coordinator, co-ordinator, adviser, advisor, senior adviser, "
     "senior advisor, policy adviser, policy advisor, policy officer, senior policy officer, programme officer, "
     "officer, chief executive, chief executive officer, ceo, cfo, cto, chief technology officer, "
     "chief data officer, chief economist, founder, co-founder, partner, consultant, analyst, senior analyst, "
     "strategist, actuary, keeper, midwife, beekeeper, baker, carpenter, surveyor, expert, specialist, entrepreneur, architect, "
     "planner, urban planner, designer, developer, trainer, coach, member, volunteer, farmer, activist, "
     "campaigner, organiser, organizer, advocate, lead",
     SENSE_FUNCTION, 0},
    {"journalist, broadcaster, columnist, editor, editor-in-chief, correspondent, reporter, writer, "
     "author, poet, novelist, essayist, critic, biographer, translator, publisher, artist, actor, actress, "
     "singer, musician, pianist, violinist, cellist, organist, harpist, flautist, conductor, composer, "
     "film-maker, filmmaker, documentary maker, comedian, "
     "storyteller, guide, bishop, archbishop, imam, rabbi, vicar, canon",
     SENSE_FUNCTION, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
