package plimsoll.core;

import java.util.ArrayList;
import java.util.List;

/// Scenarios in the order in which somebody shows them to others.
///
/// @param steps [#MOST] or fewer
public record Lesson(List<Step> steps) {
    /// More are no lesson any more.
    public static final int MOST = 50;

    public static final Lesson NONE = new Lesson(List.of());

    /// One scenario of a lesson.
    ///
    /// @param name what is said about it, [#LONGEST] characters or fewer
    public record Step(String name, Scenario scenario) {
        /// A name has to be read from the back of a room.
        public static final int LONGEST = 80;

        public Step {
            if (name.length() > LONGEST) {
                throw new IllegalArgumentException("a name of " + name.length() + " characters");
            }
        }
    }

    public Lesson {
        steps = List.copyOf(steps);
        if (steps.size() > MOST) {
            throw new IllegalArgumentException("a lesson of " + steps.size() + " steps");
        }
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// With `step` at its end.
    public Lesson with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Lesson(more);
    }

    /// With another name for the step at `index`.
    public Lesson renamed(int index, String name) {
        var same = new ArrayList<>(steps);
        same.set(index, new Step(name, steps.get(index).scenario()));
        return new Lesson(same);
    }

    /// With the step at `index` at `place` instead.
    public Lesson moved(int index, int place) {
        var other = new ArrayList<>(steps);
        other.add(place, other.remove(index));
        return new Lesson(other);
    }

    /// Without the step at `index`.
    public Lesson without(int index) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new Lesson(fewer);
    }
}
