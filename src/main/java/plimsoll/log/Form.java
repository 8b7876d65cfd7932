package plimsoll.log;

import java.util.Optional;

/// One kind of line: how it looks, and what it states.
///
/// @param sample such a line, verbatim, which the template matches
/// @param template its fixed words and gaps
/// @param effect what it states
record Form(String sample, Template template, Effect effect) {
    /// What a line states, said to the load that is being read.
    interface Effect {
        void state(Reading reading, Template.Match match);
    }

    static Form of(String sample, String template, Effect effect) {
        return new Form(sample, new Template(template), effect);
    }

    /// Whether `line` is of this kind; if so, what it states is added to `reading`.
    boolean read(String line, Reading reading) {
        Optional<Template.Match> match = template.match(line);
        match.ifPresent(found -> effect.state(reading, found));
        return match.isPresent();
    }
}
