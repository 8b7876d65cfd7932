package plimsoll.weights;

import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.catalog.PublishedFile;
import plimsoll.core.Bytes;

/// How far the tensors of a model are from the size of a published file.
///
/// A file is larger than its tensors by a header of up to [#HEADER] bytes for each token of the
/// vocabulary, and its size may be rounded; both are no error.
///
/// @param model the model
/// @param file the published file
/// @param tensors what the tensors take by our rule
record SizeError(CatalogModel model, PublishedFile file, Bytes tensors) {
    /// Of the files whose size is known to the byte, the largest header has 66 bytes a token.
    static final long HEADER = 72;

    /// Of all files in the catalog.
    static Stream<SizeError> all() {
        return Catalog.bundled().models().stream()
                .flatMap(m -> m.files().stream().map(f -> of(m, f)));
    }

    private static SizeError of(CatalogModel model, PublishedFile file) {
        return new SizeError(model, file, model.weights(file.type()).size());
    }

    /// What is left of the file beside the tensors, the header if the tensors are right.
    long rest() {
        return file.size().count() - tensors.count();
    }

    long largestHeader() {
        return HEADER * model.spec().vocabulary();
    }

    /// In percent of the file; negative where the tensors are too small.
    double percent() {
        long precision = file.precision().count();
        long missing = Math.max(0, rest() - largestHeader() - precision);
        long excess = Math.max(0, -rest() - precision);
        return 100.0 * (excess - missing) / file.size().count();
    }

    boolean isWithin(double percent) {
        return Math.abs(percent()) <= percent;
    }

    /// Who published the file.
    String publisher() {
        return file.source().split("[/;]", 2)[0];
    }
}
