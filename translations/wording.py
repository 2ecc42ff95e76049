"""Words and sentences for people, of the work between."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from translations.fitness_wording import WHO_MAY
from translations.vocabulary import (
    Beginning,
    CheckLevel,
    MemoryOrigin,
    Origin,
    Outcome,
    QuestionKind,
    QuestionOutcome,
    Shape,
    TranslationState,
    VersionReason,
)

TRANSLATION_STATES = {
    TranslationState.REQUESTED: _("requested"),
    TranslationState.DRAFTING: _("drafting"),
    TranslationState.IN_REVIEW: _("in review"),
    TranslationState.RETURNED: _("returned"),
    TranslationState.APPROVED: _("approved"),
    TranslationState.DROPPED: _("dropped"),
}
ORIGINS = {
    Origin.PERSON: _("written here"),
    Origin.PATTERN: _("by the language's pattern"),
    Origin.SAME_STORY: _("from the same story"),
    Origin.MEMORY: _("from memory"),
    Origin.MACHINE: _("by machine"),
}
BEGINNINGS = {
    Beginning.PATTERN: ORIGINS[Origin.PATTERN],
    Beginning.SAME_STORY: ORIGINS[Origin.SAME_STORY],
    Beginning.MEMORY: ORIGINS[Origin.MEMORY],
    Beginning.MACHINE: ORIGINS[Origin.MACHINE],
    Beginning.BEFORE: _("before the source changed"),
}
OUTCOMES = {
    Outcome.TAKEN: pgettext_lazy("suggestion", "taken"),
    Outcome.DECLINED: pgettext_lazy("suggestion", "declined"),
}
CHECK_LEVELS = {
    CheckLevel.AS_BUILT: pgettext_lazy("level of a check", "as built"),
    CheckLevel.HINT: pgettext_lazy("level of a check", "a hint at most"),
    CheckLevel.OFF: pgettext_lazy("level of a check", "off"),
}
SHAPES = {
    Shape.MERGE: pgettext_lazy("of paragraphs", "merged"),
    Shape.SPLIT: pgettext_lazy("of paragraphs", "split"),
    Shape.ADD: pgettext_lazy("of paragraphs", "added"),
    Shape.MOVE: pgettext_lazy("of paragraphs", "moved"),
    Shape.REMOVE: pgettext_lazy("of paragraphs", "removed"),
    Shape.LEAVE_OUT: pgettext_lazy("of paragraphs", "left out"),
    Shape.TAKE_IN: pgettext_lazy("of paragraphs", "taken in again"),
    Shape.TAKE_ALL: pgettext_lazy("of paragraphs", "taken from the newest source"),
}
UNDO_SHAPES = {
    Shape.MERGE: _("Undo: merged %(first)s and %(last)s"),
    Shape.SPLIT: _("Undo: split %(first)s"),
    Shape.ADD: _("Undo: added a paragraph"),
    Shape.MOVE: _("Undo: moved %(first)s"),
    Shape.REMOVE: _("Undo: removed %(first)s"),
    Shape.LEAVE_OUT: _("Undo: left out %(first)s"),
    Shape.TAKE_IN: _("Undo: took in %(first)s again"),
    Shape.TAKE_ALL: _("Undo: took everything proposed"),
}
PROPOSALS = {
    "texts": ngettext_lazy("%(count)s text", "%(count)s texts", "count"),
    "moved": ngettext_lazy("%(count)s move", "%(count)s moves", "count"),
    "missing": ngettext_lazy("%(count)s new paragraph", "%(count)s new paragraphs", "count"),
    "gone": ngettext_lazy("%(count)s removal", "%(count)s removals", "count"),
}
MEMORY_ORIGINS = {
    MemoryOrigin.APPROVED: pgettext_lazy("memory", "approved here"),
    MemoryOrigin.ARCHIVE: pgettext_lazy("memory", "archive"),
    MemoryOrigin.IMPORTED: pgettext_lazy("memory", "imported"),
}
VERSION_REASONS = {
    VersionReason.SUBMIT: pgettext_lazy("version kept on", "submitting"),
    VersionReason.RETURN: pgettext_lazy("version kept on", "returning"),
    VersionReason.APPROVE: pgettext_lazy("version kept on", "approving"),
    VersionReason.RELEASE: pgettext_lazy("version kept on", "releasing"),
    VersionReason.FOLLOW: pgettext_lazy("version kept on", "following the source"),
    VersionReason.HAND_OVER: pgettext_lazy("version kept on", "handing over"),
    VersionReason.INTERVAL: pgettext_lazy("version kept on", "the way"),
}
QUESTION_KINDS = {
    QuestionKind.QUESTION: pgettext_lazy("about a source paragraph", "question"),
    QuestionKind.FAULT: pgettext_lazy("about a source paragraph", "suspected fault"),
}
QUESTION_OUTCOMES = {
    QuestionOutcome.ANSWERED: pgettext_lazy("question", "answered"),
    QuestionOutcome.CORRECTED: pgettext_lazy("question", "became a correction"),
    QuestionOutcome.SENT: pgettext_lazy("question", "sent to the provider"),
}

# The verbs of the TRANSLATION table that the ARTICLE table has not, and whom it names.
VERBS = {
    "practise": pgettext_lazy("verb", "practise"),
    "claim": pgettext_lazy("verb", "claim"),
    "take over": pgettext_lazy("verb", "take over"),
    "assign": pgettext_lazy("verb", "assign"),
    "hand over": pgettext_lazy("verb", "hand over"),
    "set reviewer": pgettext_lazy("verb", "set the reviewer"),
    "set due": pgettext_lazy("verb", "set the due time"),
    "rest on": pgettext_lazy("verb", "say what it is made from"),
    "give back": pgettext_lazy("verb", "give back"),
    "save": pgettext_lazy("verb", "save"),
    "follow": pgettext_lazy("verb", "follow the source"),
    "take patch": pgettext_lazy("verb", "take the patch"),
    "take all": pgettext_lazy("verb", "take everything proposed"),
    "adopt": pgettext_lazy("verb", "adopt the same story"),
    "split": pgettext_lazy("verb", "split"),
    "add": pgettext_lazy("verb", "add"),
    "move": pgettext_lazy("verb", "move"),
    "remove": pgettext_lazy("verb", "remove"),
    "take in": pgettext_lazy("verb", "take in again"),
    "undo shaping": pgettext_lazy("verb", "undo"),
    "submit": pgettext_lazy("verb", "submit"),
    "comment": pgettext_lazy("verb", "comment"),
    "ask": pgettext_lazy("verb", "ask about the source"),
    "object": pgettext_lazy("verb", "object to a finding"),
    "answer objection": pgettext_lazy("verb", "answer an objection"),
    "set check level": pgettext_lazy("verb", "switch a check down"),
    "write shift note": pgettext_lazy("verb", "write the shift note"),
    "shift note": _("shift note"),
    "house style": _("house style"),
    "memory": _("memory"),
    "check": _("check"),
    "write house style": pgettext_lazy("verb", "write the house style"),
    "mark spoken": pgettext_lazy("verb", "mark a quote as spoken in a language"),
    "waive": pgettext_lazy("verb", "waive a finding"),
    "take back waiver": pgettext_lazy("verb", "take back a waiver"),
    "mark ready": pgettext_lazy("verb", "mark a paragraph ready"),
    "give paragraphs": pgettext_lazy("verb", "give paragraphs"),
    "take suggestion": pgettext_lazy("verb", "take a suggestion"),
    "decline suggestion": pgettext_lazy("verb", "decline a suggestion"),
    "approve paragraph": pgettext_lazy("verb", "approve a paragraph"),
    "mend": pgettext_lazy("verb", "mend"),
    "assent": pgettext_lazy("verb", "assent"),
    "return": pgettext_lazy("verb", "return"),
    "approve": pgettext_lazy("verb", "approve"),
    "approve alone": pgettext_lazy("verb", "approve alone"),
    "second look": pgettext_lazy("verb", "sign the second look"),
    "reopen": pgettext_lazy("verb", "reopen"),
    "correct": pgettext_lazy("verb", "correct"),
    "remind": pgettext_lazy("verb", "remind"),
    "drop": pgettext_lazy("verb", "drop"),
    "merge": pgettext_lazy("verb", "merge"),
    "import": pgettext_lazy("verb", "import"),
    "who began it": _("who began it"),
    "who works in this language": _("who works in this language"),
    "set duty": pgettext_lazy("verb", "say who is on duty"),
    "the person or an editor": _("the person or an editor"),
    "a translator or trainee of its language": _("a translator or trainee of its language"),
    "a translator or trainee of its language who is not its translator": _(
        "another translator or trainee of its language"
    ),
    "a reviewer of its language": _("a reviewer of its language"),
    "its translator": _("its translator"),
    "its translator or a translator or trainee of its language who was given paragraphs of it": _(
        "its translator, or a translator who was given paragraphs of it"
    ),
    "an editor or its reviewer": _("an editor or its reviewer"),
    "an editor or its translator": _("an editor or its translator"),
    "a reviewer of its language who is not its translator": _("a reviewer of its language who is not its translator"),
    "an editor or a reviewer of its language who is not its translator": _(
        "an editor or another reviewer of its language"
    ),
    "an editor or its translator or a reviewer of its language who is not its translator": _(
        "an editor, its translator or another reviewer of its language"
    ),
    "an editor or its translator or a reviewer of its language who is not its translator or a translator or trainee of "
    "its language who was given paragraphs of it": _(
        "an editor, its translator, another reviewer of its language, or a translator who was given paragraphs of it"
    ),
    "an editor or its translator or a translator or trainee of its language who was given paragraphs of it": _(
        "an editor, its translator, or a translator who was given paragraphs of it"
    ),
    "an editor or a reviewer of its language who is not its translator who works on a flash": _(
        "an editor, or of a flash another reviewer of its language"
    ),
    "an editor or its translator who works on a text whose source has changed": _(
        "its translator or an editor, where its source has changed since"
    ),
    "a translator or trainee of its language who is not its translator who works on a text whose source has changed": _(
        "another translator of its language, where its source has changed since"
    ),
    "a translator or trainee of its language or a reviewer of its language or an editor": _(
        "a translator or reviewer of its language, or an editor"
    ),
}
WORDS = {**VERBS, **{state.value: name for state, name in TRANSLATION_STATES.items()}}

SENTENCES = {
    **WHO_MAY,
    "sentence_is_owed": _(
        "Readers of this language are owed this sentence, since they saw the error: write it. If a later correction "
        "overtook it, the desk can let one sentence stand for both, on the board of the correction."
    ),
    "not_urgent": _("Only urgency 1 and 2 are sent as a flash. Nothing is saved yet: choose one of them, or save it."),
    "flash_under_embargo": _(
        "What is under embargo is never sent as a flash. Nothing is saved yet: take the embargo out, or save the story."
    ),
    "no_flash": _("The story is no flash any more: its urgency is not 1 or 2. Work on it on its own page."),
    "in_hand_of_another": _("%(person)s has this language in hand."),
    "sources_differ": _(
        "These entries translate different sources or into different languages, so they cannot become one. Choose "
        "entries with the same source."
    ),
    "too_many_entries": _("At most %(most)s entries of the memory can be deleted at once. Choose fewer."),
    "not_asked_for": _("Nobody was asked for this language yet. Request it first."),
    "into_own_language": _("The story is in %(language)s already. Choose other languages."),
    "language_in_hand": _(
        "A translation into %(language)s is asked for, so the source cannot be in %(language)s: both would go to the "
        "same readers. Drop that translation first, or choose another language."
    ),
    "not_in_desk": _("%(language)s is not a language of this desk. Choose another one."),
    "practice_on_the_past": _(
        "Practise on a story that readers have had for a day, in a language that you translate into. Choose another."
    ),
    "practice_is_newer": _(
        "Another window of yours saved this practice meanwhile. Copy your text, then load the page again."
    ),
    "practice_too_long": _("A paragraph has at most %(most)s characters. Cut this one."),
    "shift_note_is_newer": _(
        "Somebody has written a newer shift note meanwhile. It stands above; yours is still in its field. Put the two "
        "together."
    ),
    "shift_note_too_long": _("A shift note has at most %(most)s characters. Say the rest to those it concerns."),
    "typed_already": _(
        "Something is written in this draft already, beside the text it was begun with. It can be made from another "
        "text only while it is empty."
    ),
    "nothing_between": _("Nothing in %(language)s is released that this could be made from. Choose another language."),
    "more_than_one_hop": _(
        "%(language)s is itself made from another translation, and a fault would travel too far. Choose the original."
    ),
    "rested_on": _("Other languages are made from %(language)s, so that stays with the original."),
    "due_in_the_past": _("The due time %(when)s is over. Choose one that lies ahead."),
    "unfinished": ngettext_lazy(
        "%(count)s paragraph has no text yet. Write it, or leave it out with a reason.",
        "%(count)s paragraphs have no text yet. Write them, or leave them out with a reason.",
        "count",
    ),
    "still_stale": ngettext_lazy(
        "The source was corrected under %(count)s of your paragraphs. Bring it up to date, or say that it still holds.",
        "The source was corrected under %(count)s of your paragraphs. Bring them up to date, or say that they "
        "still hold.",
        "count",
    ),
    "corrected_in_review": ngettext_lazy(
        "The source was corrected under %(count)s of these paragraphs, and only its translator can bring it up to "
        "date. Return it with a note.",
        "The source was corrected under %(count)s of these paragraphs, and only their translator can bring them up to "
        "date. Return it with a note.",
        "count",
    ),
    "still_advance": ngettext_lazy(
        "The speech was delivered with other words under %(count)s of your paragraphs. Bring it up to date, or say "
        "that it still holds.",
        "The speech was delivered with other words under %(count)s of your paragraphs. Bring them up to date, or say "
        "that they still hold.",
        "count",
    ),
    "delivered_in_review": ngettext_lazy(
        "The speech was delivered with other words under %(count)s of these paragraphs, and only its translator can "
        "bring it up to date. Return it with a note.",
        "The speech was delivered with other words under %(count)s of these paragraphs, and only their translator can "
        "bring them up to date. Return it with a note.",
        "count",
    ),
    "not_your_paragraph": _("This paragraph was not given to you. Your text is kept; show it to its translator."),
    "not_ready": _("Its translator has not marked this paragraph ready yet. Leave a comment, or wait for the mark."),
    "no_such_range": _("The range of paragraphs begins after its end. Choose it again."),
    "no_such_comment": _("This comment is gone. Say it as a comment of its own."),
    "nothing_suggested": _("The suggestion says what stands there already. Change the wording first."),
    "suggestion_settled": _("This suggestion was taken or declined already."),
    "suggestion_overtaken": _(
        "The paragraph has changed since you saw the suggestion, so it was not taken. Both stand below: compare them, "
        "then take it or decline it."
    ),
    "source_changed_meanwhile": _(
        "The source was changed meanwhile, so “%(verb)s” was not done. Read what changed in it and decide again."
    ),
    "patch_overtaken": _(
        "The proposed text was made for something that has changed meanwhile, so it was not put in. Look again."
    ),
    "nothing_proposed": _("Nothing is proposed any more: the draft has all of it. Go on with what is still stale."),
    "wrote_it": ngettext_lazy(
        "You wrote %(count)s of these paragraphs yourself, and two people stand over every paragraph. Its translator "
        "has to assent to it first, or another reviewer approves.",
        "You wrote %(count)s of these paragraphs yourself, and two people stand over every paragraph. Their translator "
        "has to assent to them first, or another reviewer approves.",
        "count",
    ),
    "needs_assent": ngettext_lazy(
        "%(count)s paragraph was rewritten in review and waits for the translator's assent.",
        "%(count)s paragraphs were rewritten in review and wait for the translator's assent.",
        "count",
    ),
    "stale_by_correction": _(
        "The source was corrected after this was approved. Reopen it and take the correction in before it goes out."
    ),
    "stale_by_delivery": _(
        "The delivered text of the speech came after this was approved. Reopen it and take the delivered text in "
        "before it goes out."
    ),
    "words_owed": ngettext_lazy(
        "Paragraph %(places)s owes original words, so this is not released. %(first)s Reopen the translation for that.",
        "Paragraphs %(places)s owe original words, so this is not released. The first: %(first)s Reopen the "
        "translation for that.",
        "count",
    ),
    "second_look_owed": _(
        "It was approved on one pair of eyes, and a second look is owed. Let somebody else sign it first."
    ),
    "readers_saw_nothing": _("Readers have not seen this language yet, so there is nothing to correct. Reopen it."),
    "override_not_allowed": _(
        "Text may go out on one pair of eyes only where the language's settings allow it and the urgency is 1 or 2."
    ),
    "nothing_to_follow": _("The draft already rests on the newest revision."),
    "no_such_paragraph": _("This paragraph is no longer part of the draft. Your text is kept below."),
    "empty_comment": _("The comment is empty. Write what you want to say."),
    "no_same_story": _("No story in this language is linked as the same story."),
    "nothing_to_assent": _("Nothing waits for your assent."),
    "machine_text": ngettext_lazy(
        "%(count)s paragraph is still in a machine's words. A person has to take it over before release.",
        "%(count)s paragraphs are still in a machine's words. A person has to take them over before release.",
        "count",
    ),
    "open_findings": ngettext_lazy(
        "%(count)s fault stands in the text: %(first)s Repair it, or sign a waiver that says why it is none.",
        "%(count)s faults stand in the text. The first: %(first)s Repair them, or sign waivers that say why they are "
        "none.",
        "count",
    ),
    "waived_after_approval": _(
        "This text is approved: only original words that are owed since can be waived. Reopen it to mend anything else."
    ),
    "no_such_finding": _("The text has changed, and this finding is gone. Nothing needs to be waived."),
    "nothing_to_object": _("The text has changed, and this finding is gone. There is nothing to object to."),
    "objected_already": _("You objected to this already. Whoever keeps the rules has it."),
    "objection_answered": _("%(person)s answered this objection already. Read the answer."),
    "reason_of_level_missing": _("Say why this check is switched down: everybody who works in the language reads it."),
    "no_such_check": _("The desk has no such check."),
    "errors_stay_heard": _(
        "“%(check)s” finds errors, so it can be lowered to a hint, but never switched off: no fault about facts may "
        "pass unseen."
    ),
    "no_such_waiver": _("This waiver was taken back already."),
    "only_of_the_text": _(
        "Headline, summary and dateline stand where they stand. Only paragraphs of the text are merged, split or moved."
    ),
    "has_short_headline": _("This language has a short headline already. Change that one."),
    "nothing_below": _("There is no paragraph below this one that it could be merged with."),
    "two_writers": _(
        "These paragraphs were written by two people, and who approves one must not have written it. Leave them apart, "
        "or write one of them anew first."
    ),
    "nowhere_to_move": _("There is no paragraph of the text there to change places with."),
    "nowhere_to_split": _(
        "It is not clear where the second paragraph begins. Put the cursor there, outside emphasis and links, or leave "
        "a blank line, and split again."
    ),
    "not_ones_own": _("This paragraph renders the source. Leave it out with a reason instead."),
    "not_left_out": _("This paragraph is not left out."),
    "nothing_to_undo": _("Nothing was merged, split or moved here that could be undone."),
    "shaped_since": _(
        "These paragraphs were changed since by somebody else, or handed on, so that cannot be undone. Change them by "
        "hand."
    ),
    "empty_question": _("The question is empty. Write what you want to know, or what seems wrong."),
    "no_such_source": _("The source no longer has this paragraph, so there is nothing to ask about it."),
    "answered_already": _("%(person)s answered this question already. Read the answer."),
    "asked_already": _("The provider was asked this already. Their answer can be written down here."),
    "empty_answer": _("The answer is empty. Write it, or put the source right."),
    "no_contact": _("The desk knows no address of this provider. Write one into the provider's page first."),
    "left_out_without_reason": _("Say why the paragraph is left out."),
}
