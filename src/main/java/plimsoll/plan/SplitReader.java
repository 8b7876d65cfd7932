package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plimsoll.core.Rig;
import plimsoll.words.Words;

/// In which proportions layers are split over devices: `[3,1]`, or `"3,1"` as on a command line.
/// Left out, or none: by what each device has free.
final class SplitReader {
    /// The largest part of a split.
    static final int MOST = 1_000;

    private static final Pattern TEXT = Pattern.compile("[0-9]{1,4}([,/][0-9]{1,4})*");

    private SplitReader() {}

    /// @param devices how many there are
    static List<Integer> split(Fields fields, int devices) throws PlanException {
        var value = fields.value(Names.TENSOR_SPLIT);
        if (value.isEmpty() || value.get().equals(new JsonArray())) {
            return List.of();
        }
        List<Integer> parts = parts(value.get());
        if (!Rig.isSplit(parts, devices) || parts.stream().anyMatch(part -> part > MOST)) {
            throw new PlanException(
                    Names.TENSOR_SPLIT,
                    Words.of("wrong.split", MOST, devices) + Fields.butIs(value.get()));
        }
        return parts;
    }

    /// The numbers in `value`; none where they are no whole numbers.
    private static List<Integer> parts(JsonElement value) {
        var parts = new ArrayList<Integer>();
        for (String part : words(value)) {
            if (!part.matches("[0-9]{1,4}")) {
                return List.of();
            }
            parts.add(Integer.valueOf(part));
        }
        return parts;
    }

    private static List<String> words(JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream()
                    .limit(RigReader.DEVICES + 1L)
                    .map(Fields::plain)
                    .toList();
        }
        boolean text =
                value instanceof JsonPrimitive && TEXT.matcher(Fields.plain(value)).matches();
        return text ? List.of(Fields.plain(value).split("[,/]")) : List.of();
    }
}
