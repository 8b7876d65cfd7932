package plimsoll.catalog;

import plimsoll.core.Bytes;
import plimsoll.core.FileType;

/// A weight file that somebody published.
///
/// @param type how it is quantized
/// @param size how large the file is
/// @param precision by how much `size` may be off because its source rounded it; 0: exact
/// @param unusual whether its size is far from what its type stands for
/// @param source where the file is, and who says how large it is
public record PublishedFile(
        FileType type, Bytes size, Bytes precision, boolean unusual, String source) {

    public boolean isExact() {
        return precision.count() == 0;
    }
}
