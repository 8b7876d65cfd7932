package plimsoll.matrix;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.KvType;

/// What a column of a matrix is about.
public sealed interface Column {

    /// Keys and values kept as `type`.
    record OfCache(KvType type) implements Column {}

    /// Weights stored as `type`.
    record OfWeights(FileType type) implements Column {}

    /// The types that people usually choose between.
    List<FileType> USUAL =
            List.of(
                    FileType.Q2_K,
                    FileType.Q3_K_M,
                    FileType.MXFP4,
                    FileType.IQ4_XS,
                    FileType.Q4_K_M,
                    FileType.Q5_K_M,
                    FileType.Q6_K,
                    FileType.Q8_0,
                    FileType.F16);

    /// A column for each type that `engine` can keep a cache as; one for f32, which gains nothing
    /// over f16, only where `present` is that.
    static List<Column> caches(Engine engine, KvType present) {
        return engine.cacheTypes().stream()
                .filter(type -> type != KvType.F32 || type == present)
                .<Column>map(OfCache::new)
                .toList();
    }

    /// A column for each of the usual weight types that `engine` loads and for `present`, from
    /// small to large.
    static List<Column> weights(Engine engine, FileType present) {
        var loaded =
                FileType.every().stream()
                        .filter(type -> USUAL.contains(type) || !type.isGguf())
                        .filter(engine::loads);
        return Stream.concat(loaded, Stream.of(present))
                .distinct()
                .sorted()
                .<Column>map(OfWeights::new)
                .toList();
    }

    /// The type's name.
    default String label() {
        return switch (this) {
            case OfCache(KvType type) -> type.label();
            case OfWeights(FileType type) -> type.label();
        };
    }
}
