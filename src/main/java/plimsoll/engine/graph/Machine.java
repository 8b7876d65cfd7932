package plimsoll.engine.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.core.Backend;

/// What a graph is computed on. Backends are numbered: the GPUs from 0, the CPU last.
///
/// @param gpus how many GPUs
/// @param library through which they are used
/// @param offload whether GPUs take over large work on weights that the CPU holds
/// @param pipelined whether several batches are under way at once
/// @param dry whether memory is only asked for, not taken: the runtime then forgets where nodes
///     were to be held (`ggml_backend_sched_reserve_size` resets the scheduler first)
/// @param limited whether tensors may be too long for the library
/// @param ahead whether the libraries plan ahead what they join and copy, [Release#plansAhead]
record Machine(
        int gpus,
        Backend library,
        boolean offload,
        boolean pipelined,
        boolean dry,
        boolean limited,
        boolean ahead) {

    /// Source: llama.cpp v0.5.0 `ggml/src/ggml-backend.cpp`, `GGML_SCHED_MAX_COPIES`.
    private static final int COPIES = 4;

    private static final int VULKAN_HOST_ALIGNMENT = 64;

    /// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/ggml-cuda.cu`, `op_offload_min_batch_size`.
    private static final int WORTH_OFFLOADING = 32;

    Machine withLimits() {
        return new Machine(gpus, library, offload, pipelined, dry, true, ahead);
    }

    /// The number of the CPU.
    int cpu() {
        return gpus;
    }

    /// How often each input exists.
    int copies() {
        return pipelined ? COPIES : 1;
    }

    /// What must live longer, because `backend` computes groups of nodes as one.
    Map<Node, Set<Node>> kept(int backend, List<Node> nodes) {
        if (backend == cpu() || !ahead) {
            return Map.of();
        }
        return switch (library) {
            case CUDA -> Fusion.of(nodes);
            case VULKAN -> RouterPatterns.kept(nodes);
        };
    }

    /// The order in which `backend` computes the nodes of a run.
    List<Node> order(int backend, List<Node> nodes) {
        boolean reorders = ahead && backend != cpu() && library == Backend.VULKAN;
        return reorders ? Reordering.of(nodes) : nodes;
    }

    /// To what addresses are rounded up.
    ///
    /// Source: llama.cpp v0.5.0 `ggml_backend_cuda_buffer_type_get_alignment`, `TENSOR_ALIGNMENT`;
    /// Vulkan's are the device's own, these the usual ones.
    int alignment(int backend) {
        if (backend != cpu()) {
            return 128;
        }
        return library == Backend.VULKAN ? VULKAN_HOST_ALIGNMENT : 32;
    }

    /// Whether `backend` can compute `node`.
    boolean supports(int backend, Node node) {
        if (backend == cpu()) {
            return true;
        }
        return switch (library) {
            case CUDA -> hasCudaKernel(node);
            case VULKAN -> VulkanLimits.hasKernel(node) && (!limited || VulkanLimits.isShort(node));
        };
    }

    /// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/ggml-cuda.cu`,
    /// `ggml_backend_cuda_device_supports_op`.
    private static boolean hasCudaKernel(Node node) {
        return switch (node.op) {
            case FLASH_ATTENTION -> FlashScratch.isSupported(node);
            case MUL_MAT_ID -> !node.precise;
            default -> true;
        };
    }

    /// Whether a GPU would take `node` although its weights are the CPU's.
    ///
    /// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/ggml-cuda.cu`, `get_op_batch_size`.
    boolean isWorthOffloading(Node node) {
        long batch =
                switch (node.op) {
                    case GET_ROWS -> 0;
                    case MUL_MAT -> node.length(1);
                    case MUL_MAT_ID, ROPE -> node.length(2);
                    default -> node.rows();
                };
        return offload && batch >= WORTH_OFFLOADING;
    }

    /// What `node` takes of the memory of `backend`.
    long size(int backend, Node node) {
        long size = node.bytes();
        if (backend == cpu() || library != Backend.CUDA) {
            return size;
        }
        if (node.op == Op.FLASH_ATTENTION) {
            return ahead ? FlashScratch.size(node) : size;
        }
        return size + rowPadding(node);
    }

    /// Rows of quantized tensors are padded to whole pieces of 512 values.
    ///
    /// Source: llama.cpp v0.5.0 `ggml_backend_cuda_buffer_type_get_alloc_size`,
    /// `MATRIX_ROW_PADDING`.
    private static long rowPadding(Node node) {
        long missing = Math.floorMod(-node.length(0), 512L);
        return node.type.isQuantized() ? node.type.bytes(missing) : 0;
    }
}
