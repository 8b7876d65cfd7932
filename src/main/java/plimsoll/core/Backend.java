package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The library through which a runtime uses a device. It decides how tensors are padded and which
/// scratch memory attention needs.
public enum Backend {
    CUDA,
    VULKAN;

    /// Values that CUDA's matrix kernels read at once, beyond the end of a row if need be.
    private static final long CUDA_ROW = 512;

    /// Every tensor on a device begins at a multiple of this.
    private static final long ALIGNMENT = 128;

    /// What a device sets aside for a tensor: its size, on CUDA one more piece of a row where the
    /// tensor is quantized and its rows are not whole multiples of 512 values, and alignment.
    ///
    /// Source: llama.cpp `ggml_backend_cuda_buffer_type_get_alloc_size` in
    /// `ggml/src/ggml-cuda/ggml-cuda.cu`.
    ///
    /// @param type how the values are stored
    /// @param row values in a row
    /// @param size bytes of the values alone
    public long allocated(GgmlType type, long row, long size) {
        long over = row % CUDA_ROW;
        boolean padded = this == CUDA && type.isQuantized() && over != 0;
        long padding = padded ? type.bytes(CUDA_ROW - over) : 0;
        return Math.ceilDiv(size + padding, ALIGNMENT) * ALIGNMENT;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Backend> ofLabel(String label) {
        return Arrays.stream(values()).filter(b -> b.name().equalsIgnoreCase(label)).findFirst();
    }
}
