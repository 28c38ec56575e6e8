# The screen Match.
matching-n-links = { $n ->
    [one] { $n } link
   *[other] { $n } links
}
matching-n-pairs = { $n ->
    [one] { $n } pair
   *[other] { $n } pairs
}
matching-headline = Diwan proposes { $links } among { $records } records, and asks you about { $pairs }.
matching-headline-done = Diwan proposes { $links } among { $records } records. No pair waits for you.
matching-names = Names
matching-evidence-across = { $what } are compared letter by letter and across scripts: { $one } is { $other }; { $n ->
    [one] { $n } link spans two scripts
   *[other] { $n } links span two scripts
}.
matching-evidence-decides = { $field } decides most: two { $entity ->
    [resident] residents
    [establishment] establishments
    [household] households
    [place] places
    [event] events
   *[other] records
} share one by chance once in { $n } pairs.
matching-evidence-shared = { $field } counts little between relatives: { $n ->
    [one] { $n } number belongs
   *[other] { $n } numbers belong
} to more than one { $entity ->
    [resident] resident
    [establishment] establishment
    [household] household
    [place] place
    [event] event
   *[other] entity
}.
matching-out-of-reach = { $share } of true links are estimated out of reach
matching-not-trusted = Too few clear matches to learn from. Look at a sample of the links before you use them.
matching-entities = { $entity ->
    [resident] Residents
    [establishment] Establishments
    [household] Households
    [place] Places
    [event] Events
   *[other] Entities
}
matching-from-records = from { $n ->
    [one] { $n } record
   *[other] { $n } records
}
matching-links-right = Links that are right
matching-links-found = True links found
matching-estimated = estimated, reach included
matching-from-verdicts = { $n ->
    [0] estimated, no verdict yet
    [one] estimated with { $n } verdict
   *[other] estimated with { $n } verdicts
}
matching-review-pairs = { $n ->
    [one] Review { $n } pair
   *[other] Review { $n } pairs
}
matching-see-sample = Look at a sample
matching-change = Change…
matching-once-per-source = { $entity ->
    [resident] Sources that hold each resident once
    [establishment] Sources that hold each establishment once
    [household] Sources that hold each household once
    [place] Sources that hold each place once
    [event] Sources that hold each event once
   *[other] Sources that hold each entity once
}
matching-expert = Expert view
matching-all-proposed = Back to Diwan’s proposal for everything
matching-how-alike = How alike the { $n } compared pairs are
matching-axis = pairs, logarithmic; weight in bits
matching-zone-no = { $n } not the same
matching-zone-review = { $n } to review
matching-zone-links = { $n ->
    [one] { $n } link
   *[other] { $n } links
}
matching-zone-below = weight below { $weight }
matching-zone-between = { $from } to { $to }, chance { $low } to { $high } %
matching-zone-above = { $weight } and more
matching-review-from = Review from
matching-link-from = Link from
matching-back-to-proposal = Back to Diwan’s proposal
matching-move-handle = move handle
matching-each-field = What each field says
matching-each-field-note = { $entity ->
    [resident] – against, + for the same resident
    [establishment] – against, + for the same establishment
    [household] – against, + for the same household
    [place] – against, + for the same place
    [event] – against, + for the same event
   *[other] – against, + for the same
}
matching-no-fields = No field has values by which records could be compared. Map a name, a date or a number first.
matching-rules = Which pairs are compared at all
matching-rules-back = Back to Diwan’s proposal for the rules
matching-add-rule = Add rule…
matching-compare-when = Compare when…
matching-pairs = Pairs
matching-new-pairs = New pairs
matching-reached = True links reached
matching-no-rules = No rule brings records together, so nothing is compared.
matching-rule-off = off
matching-remove-rule = Remove the rule “{ $rule }”
matching-any-name = any name field
matching-add-rule-title = Compare more pairs
matching-add-rule-sentence = Records that have this in common are compared with each other. A second condition makes the rule narrower.
matching-rule-field = Field
matching-rule-how = In common
matching-rule-and-field = And field (optional)
matching-rule-and-how = In common too
matching-add-rule-do = Add rule
matching-cancel = Cancel
matching-trust = Can the chance be trusted?
matching-trust-none = { $n ->
    [0] No verdict yet. After a few decisions in Review this shows how often pairs of a given chance were really the same; the line should follow the dotted one.
    [one] Only one verdict so far, too few to tell. The line should follow the dotted one.
   *[other] Only { $n } verdicts so far, too few to tell. The line should follow the dotted one.
}
matching-trust-some = Of pairs given a chance of { $given }, verdicts found { $found } the same ({ $n } verdicts in all). The line should follow the dotted one.
matching-tenth = Chance { $low } to { $high }: { $n ->
    [one] { $n } pair,
   *[other] { $n } pairs,
} about { $expected } expected to be the same.
matching-tenth-verdicts = People decided { $n }, { $same } the same.
matching-since = Since the numbers were kept last
matching-since-day = Since { $day }
matching-since-ask = { $entity ->
    [resident] To see each month which residents are new, merged or split, keep their numbers beside the project.
    [establishment] To see each month which establishments are new, merged or split, keep their numbers beside the project.
    [household] To see each month which households are new, merged or split, keep their numbers beside the project.
   *[other] To see each month what is new, merged or split, keep the numbers beside the project.
}
matching-since-keep = Keep the numbers
matching-since-kept = { $n } as before
matching-since-new = { $n } new
matching-since-merged = { $n } merged
matching-since-split = { $n } split
matching-since-gone = { $n } gone
matching-unlinkable = { $n ->
    [0] Every record has enough in it to be linked.
    [one] { $n } record has too little in it to be linked.
   *[other] { $n } records have too little in them to be linked.
}
matching-show-unlinkable = Show the { $n }
matching-show-unlinkable-of = Show the { $n } of { $source }
matching-m-hint = How often pairs that are the same stand at this level.
matching-u-hint = How often two records taken at random stand at this level.
matching-m-and-u = m: { $m } u: { $u }
matching-expert-title = Expert view
matching-expert-note = the numbers behind the weights
matching-expert-close = Close the expert view
matching-keep-model = Keep these numbers
matching-train-anew = Train anew at each run
matching-field = Field
matching-level = Level
matching-weight = Weight
matching-prior = Two records at random are the same
matching-relatives-prior = Two records at random are relatives
matching-moved = Matches that moved house
matching-one-in = 1 in { $n }
matching-trained-on = Trained on
matching-stored = numbers kept in the project
matching-converged = came to rest after { $n } rounds
matching-not-converged = stopped after { $n } rounds
matching-training = Training
matching-verdicts-used = Verdicts used
matching-once = Each once in
matching-none = no source
matching-contradictions = Contradictions
matching-took = Took
matching-seconds = { $seconds } s
matching-weights-note = m: how often among pairs that are the same. u: how often among pairs that are not. The weight is log2(m/u); a match weight of 0 is an even chance.

## The model as a file.
matching-estimate-here = Linking from here: { $right } of the links are expected to be right, { $found } of the true ones found.
matching-model-open = Use a model file…
matching-model-save = Save the model as a file…
matching-model-drop = Use the file’s model no more
matching-model-saved = The model is in { $file }. Splink can read it.
matching-model-notes = { $n ->
    [one] One thing that Diwan looks at has no counterpart in Splink; Diwan itself reads it back in full.
   *[other] { $n } things that Diwan looks at have no counterpart in Splink; Diwan itself reads them back in full.
}
matching-model-failed = { $file } could not be used
matching-model-empty = The file holds no numbers of a trained model.
matching-leave-out = Do not compare { $field }

## What is compared and how.
matching-change-levels = Change…
matching-change-comparison = Change how { $field } is compared
matching-comparisons-title = What is compared, and how
matching-comparisons-sentence = The first level that fits is the one that counts, from top to bottom. Diwan works out anew what each level says.
matching-comparisons-do = Compare this way
matching-comparisons-back = Back to Diwan’s proposal for what is compared
matching-comparison = Comparison
matching-comparison-remove = Do not compare this
matching-add-comparison = Compare another field…
matching-and-field = And field…
matching-kind = Kind of comparison
matching-rare-counts = Rare values count more
matching-limit = Limit
matching-level-n = Level { $n }
matching-limit-n = Limit of level { $n }
matching-level-up = Move “{ $level }” up
matching-level-down = Move “{ $level }” down
matching-level-remove = Remove “{ $level }”
matching-add-level = Add a level…
matching-for-example = for example { $pairs }
matching-trust-expected = By the chances given, about { $expected } of the { $n } pairs between { $low } and { $high } are the same.
