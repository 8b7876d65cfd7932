package plimsoll.engine.graph;

/// What Vulkan leaves to the CPU.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-vulkan/ggml-vulkan.cpp`,
/// `ggml_backend_vk_device_supports_op`.
final class VulkanLimits {
    /// The longest tensor that a kernel can address, `maxStorageBufferRange` of most devices.
    static final long LARGEST_TENSOR = (1L << 32) - 1;

    private VulkanLimits() {}

    /// Whether there is a kernel for `node`, whatever its size.
    static boolean hasKernel(Node node) {
        return node.op != Op.SSM_SCAN || isScanned(node);
    }

    /// Only Mamba 2 is, with a state of 128 or 256 values and heads in whole pieces of 16.
    private static boolean isScanned(Node node) {
        Node state = node.sources[0];
        Node decay = node.sources[3];
        boolean known = state.length(0) == 128 || state.length(0) == 256;
        return known && decay.stride(1) == Float.BYTES && state.length(1) % 16 == 0;
    }

    /// Whether `node` and all it reads are short enough.
    static boolean isShort(Node node) {
        boolean fits = node.bytes() <= LARGEST_TENSOR;
        for (Node source : node.sources) {
            fits &= source.bytes() <= LARGEST_TENSOR;
        }
        return fits;
    }
}
