package plimsoll.catalog;

import java.util.List;
import plimsoll.core.FileType;

/// What is known of a weight quantization.
///
/// @param type the quantization
/// @param nominalBits bits a weight that it stands for
/// @param quality what it costs, as measured
/// @param source where its bits were read
public record WeightType(FileType type, double nominalBits, List<Quality> quality, String source) {
    public WeightType {
        quality = List.copyOf(quality);
    }
}
