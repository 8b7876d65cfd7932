package plimsoll.diagnosis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;
import plimsoll.gguf.Gguf;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;
import plimsoll.log.Load;
import plimsoll.weights.TensorShapes;
import plimsoll.weights.WeightFiles;
import plimsoll.words.Words;

/// The model of a load, from the hyperparameters that the log prints.
///
/// @param spec what decides its memory
/// @param file its tensors, as the quantizer makes a file of that type
/// @param notes what to know about it, a sentence each
record LoggedModel(ModelSpec spec, WeightFile file, List<String> notes) {
    private static final Path NO_FILE = Path.of("log");
    private static final int FORMAT = 3;
    private static final long MOST_TOKENS = 1 << 24;
    private static final double MOST_WEIGHTS = 1e13;

    /// A file whose size is that far off was not made by the rule of its type.
    private static final double ANOTHER_MIX = 0.1;

    private static final Pattern PARAMETERS =
            Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ([KMBT])");

    /// Nothing where the log prints too little, or what it prints makes no model.
    static Optional<LoggedModel> of(Load load) {
        OptionalLong vocabulary = vocabulary(load);
        var metadata = Metadata.of(load);
        if (vocabulary.orElse(Long.MAX_VALUE) > MOST_TOKENS
                || metadata.whole("block_count").isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(true, false)
                .flatMap(tied -> imported(metadata, vocabulary.getAsLong(), tied).stream())
                .filter(one -> weights(one.spec()) <= MOST_WEIGHTS)
                .min(Comparator.comparingDouble(one -> unlikeness(one.spec(), load)))
                .flatMap(one -> of(one, load));
    }

    private static OptionalLong vocabulary(Load load) {
        OptionalLong printed = load.model().whole("n_vocab");
        String arch = load.model().text("arch").orElse("");
        return printed.isPresent() ? printed : load.metadata().whole(arch + ".vocab_size");
    }

    private static Optional<Imported> imported(Metadata metadata, long vocabulary, boolean tied) {
        var tensors = Skeleton.of(metadata, vocabulary, tied, 0);
        var gguf = new Gguf(NO_FILE, FORMAT, metadata.values(), tensors, 1, Bytes.ZERO);
        try {
            return Optional.of(GgufModel.of(gguf));
        } catch (GgufException _) {
            return Optional.empty();
        }
    }

    /// How far the weights of `spec` are from the number printed, as a share of it.
    private static double unlikeness(ModelSpec spec, Load load) {
        OptionalDouble printed = weights(load.model().text("params").orElse(""));
        return printed.isEmpty() ? 0 : Math.abs(weights(spec) / printed.getAsDouble() - 1);
    }

    private static double weights(ModelSpec spec) {
        return TensorShapes.of(spec).stream().mapToDouble(t -> count(t.lengths())).sum();
    }

    private static double count(List<Long> lengths) {
        return lengths.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /// `8.03 B`, `629.479 M`, `1.027 T`.
    private static OptionalDouble weights(String printed) {
        var matcher = PARAMETERS.matcher(printed);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        int power = 1 + "KMBT".indexOf(matcher.group(2));
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)) * Math.pow(1000, power));
    }

    private static Optional<LoggedModel> of(Imported imported, Load load) {
        var spec = named(imported.spec(), load);
        var notes = new ArrayList<>(imported.notes());
        Optional<WeightFile> named =
                FileTypeWords.named(load.model())
                        .map(type -> file(spec, type, load))
                        .filter(file -> isAsLarge(file, load));
        Optional<FileType> like = FileTypeWords.likeIn(load.model(), spec);
        FileType stand = like.orElse(FileType.Q4_K_M);
        if (named.isEmpty()) {
            notes.add(
                    like.isEmpty()
                            ? Words.of("doubt.assumed", stand.label())
                            : Words.of("doubt.mix", stand.label()));
        }
        var file = named.orElseGet(() -> file(spec, stand, load));
        return Optional.of(new LoggedModel(spec, file, List.copyOf(notes)));
    }

    private static boolean isAsLarge(WeightFile file, Load load) {
        Optional<Bytes> printed = load.model().bytes("size");
        return printed.isEmpty()
                || distance(file, printed.get()) <= ANOTHER_MIX * printed.get().count();
    }

    /// Of what the quantizer makes with and without an importance matrix, the one nearer to the
    /// printed size.
    private static WeightFile file(ModelSpec spec, FileType type, Load load) {
        var plain = WeightFiles.of(spec, type);
        Optional<Bytes> printed = load.model().bytes("size");
        return printed.isEmpty()
                ? plain
                : Stream.of(plain, WeightFiles.guided(spec, type))
                        .min(Comparator.comparingLong(f -> distance(f, printed.get())))
                        .orElse(plain);
    }

    private static long distance(WeightFile file, Bytes printed) {
        return Math.abs(file.size().count() - printed.count());
    }

    private static ModelSpec named(ModelSpec spec, Load load) {
        String name = load.model().text("name").or(load::modelFile).orElse(spec.name());
        return new ModelSpec(
                spec.id(),
                name,
                spec.architecture(),
                spec.embeddingLength(),
                spec.vocabulary(),
                spec.trainedContext(),
                spec.layers(),
                spec.tiedEmbeddings(),
                spec.perLayerEmbedding(),
                spec.ropeFactors());
    }
}
