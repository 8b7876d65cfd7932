package plimsoll.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.catalog.Nearest;
import plimsoll.core.Bytes;
import plimsoll.words.Words;

/// The fields of a JSON object, each of the type that is asked for. A field that is `null` counts
/// as left out.
final class Fields {
    private static final long MIB = 1L << 20;

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    /// @throws PlanException if there is a field that is not among `known`
    void areAmong(Collection<String> known) throws PlanException {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                String meant = Nearest.of(known, name).getFirst();
                throw new PlanException(JsonText.quoted(name), Words.of("wrong.unknown", meant));
            }
        }
    }

    Optional<JsonElement> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
    }

    Optional<String> text(String name) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isPresent() && !value.get().isString()) {
            throw new PlanException(name, Words.of("wrong.text") + butIs(value.get()));
        }
        return value.map(JsonPrimitive::getAsString);
    }

    /// A whole number, `least <= number <= most`.
    Optional<Integer> whole(String name, int least, int most) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double number = value.get().isNumber() ? value.get().getAsDouble() : Double.NaN;
        if (number != Math.rint(number) || number < least || number > most) {
            String range = Words.of("wrong.whole", least, most);
            throw new PlanException(name, range + butIs(value.get()));
        }
        return Optional.of((int) number);
    }

    /// Memory in MiB, `least <= number <= most`, to the byte: a number of bytes that is not whole
    /// MiB has a fraction.
    Optional<Bytes> mebibytes(String name, int least, int most) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double number = value.get().isNumber() ? value.get().getAsDouble() : Double.NaN;
        if (!(number >= least && number <= most)) {
            String range = Words.of("wrong.number", least, most);
            throw new PlanException(name, range + butIs(value.get()));
        }
        return Optional.of(new Bytes(Math.round(number * MIB)));
    }

    /// `amount` as [#mebibytes] reads it.
    static Number mebibytes(Bytes amount) {
        return amount.count() % MIB == 0 ? amount.count() / MIB : (Number) amount.inMiB();
    }

    /// A number above 0 and up to 1.
    Optional<Double> share(String name) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double share = value.get().isNumber() ? value.get().getAsDouble() : Double.NaN;
        if (!(share > 0 && share <= 1)) {
            throw new PlanException(name, Words.of("wrong.share") + butIs(value.get()));
        }
        return Optional.of(share);
    }

    /// A number of bytes, exactly.
    Optional<Bytes> bytes(String name) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String digits = value.get().getAsString();
        if (!value.get().isNumber() || !digits.matches("[0-9]{1,16}")) {
            throw new PlanException(name, Words.of("wrong.bytes") + butIs(value.get()));
        }
        return Optional.of(new Bytes(Long.parseLong(digits)));
    }

    /// The fields of an object.
    Optional<Fields> fields(String name) throws PlanException {
        Optional<JsonElement> value = value(name);
        if (value.isPresent() && !value.get().isJsonObject()) {
            throw new PlanException(name, Words.of("wrong.object") + butIs(value.get()));
        }
        return value.map(JsonElement::getAsJsonObject).map(Fields::new);
    }

    /// The elements of a list; none where it is left out.
    List<JsonElement> list(String name) throws PlanException {
        Optional<JsonElement> value = value(name);
        if (value.isPresent() && !value.get().isJsonArray()) {
            throw new PlanException(name, Words.of("wrong.list") + butIs(value.get()));
        }
        return value.map(all -> all.getAsJsonArray().asList()).orElse(List.of());
    }

    boolean flag(String name, boolean otherwise) throws PlanException {
        Optional<JsonPrimitive> value = primitive(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new PlanException(name, Words.of("wrong.flag") + butIs(value.get()));
        }
        return value.map(JsonPrimitive::getAsBoolean).orElse(otherwise);
    }

    /// One of the things whose names `find` knows.
    <T> Optional<T> choice(String name, List<String> labels, Function<String, Optional<T>> find)
            throws PlanException {
        Optional<String> label = text(name);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(label.get());
        if (found.isEmpty()) {
            String choices = String.join(", ", labels);
            throw new PlanException(name, Words.of("wrong.choice", choices) + butIs(label.get()));
        }
        return found;
    }

    static String butIs(JsonElement value) {
        return butIs(plain(value));
    }

    /// A single value without quotes; anything else as it is written.
    static String plain(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private static String butIs(String value) {
        return ", "
                + (value.isEmpty()
                        ? Words.of("wrong.but-empty")
                        : Words.of("wrong.but", JsonText.quoted(value)));
    }

    private Optional<JsonPrimitive> primitive(String name) throws PlanException {
        Optional<JsonElement> value = value(name);
        if (value.isPresent() && !value.get().isJsonPrimitive()) {
            throw new PlanException(name, Words.of("wrong.single") + butIs(value.get()));
        }
        return value.map(JsonElement::getAsJsonPrimitive);
    }
}
