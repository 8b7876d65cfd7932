package plimsoll.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which form of a noun goes with a number.
///
/// Rules are written as CLDR writes them, for whole numbers, the first that holds counts:
/// `one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14; many`. What no rule names is `other`.
///
/// Source: Unicode Technical Standard 35, part 3, "Language Plural Rules".
record PluralRule(List<Case> cases) {
    private static final String OTHER = "other";

    /// A form, and what the number must be for it.
    private record Case(String form, List<Relation> relations) {
        static Case of(String text) {
            String[] halves = text.split(":", 2);
            String conditions = halves.length < 2 ? "" : halves[1];
            return new Case(
                    halves[0].strip(),
                    Arrays.stream(conditions.split(" and "))
                            .filter(part -> !part.isBlank())
                            .map(Relation::of)
                            .toList());
        }

        boolean holds(long number) {
            return relations.stream().allMatch(relation -> relation.holds(number));
        }
    }

    /// `n % 10 = 2..4`.
    private record Relation(long divisor, boolean inside, long low, long high) {
        private static final Pattern FORM =
                Pattern.compile(
                        "n( % (?<divisor>\\d+))? (?<not>!?)= (?<low>\\d+)(\\.\\.(?<high>\\d+))?");
        private static final long WHOLE = Long.MAX_VALUE;

        static Relation of(String text) {
            Matcher parts = FORM.matcher(text.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("no plural rule: " + text);
            }
            var divisor = Optional.ofNullable(parts.group("divisor"));
            long low = Long.parseLong(parts.group("low"));
            return new Relation(
                    divisor.map(Long::valueOf).orElse(WHOLE),
                    parts.group("not").isEmpty(),
                    low,
                    Optional.ofNullable(parts.group("high")).map(Long::valueOf).orElse(low));
        }

        boolean holds(long number) {
            long rest = number % divisor;
            return inside == (low <= rest && rest <= high);
        }
    }

    static PluralRule of(String text) {
        return new PluralRule(
                Arrays.stream(text.split(";"))
                        .filter(part -> !part.isBlank())
                        .map(Case::of)
                        .toList());
    }

    /// The form that goes with `number`.
    String form(long number) {
        return cases.stream()
                .filter(each -> each.holds(Math.abs(number)))
                .map(Case::form)
                .findFirst()
                .orElse(OTHER);
    }
}
