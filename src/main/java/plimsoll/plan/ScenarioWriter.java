package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;

/// A scenario as the JSON object that [ScenarioReader] reads the same scenario from. Every field
/// is written, whatever its default.
public final class ScenarioWriter {
    private static final String CUSTOM = Gpu.custom("", Bytes.ZERO).id();

    private ScenarioWriter() {}

    /// `scenario` in writing.
    public static JsonObject object(Scenario scenario) {
        JsonObject object = new JsonObject();
        object.addProperty(Names.MODEL, scenario.model().id());
        object.addProperty(Names.WEIGHTS, scenario.weights().type().label());
        addRig(object, scenario.rig());
        object.addProperty(Names.ENGINE, scenario.engine().id());
        object.addProperty(Names.BACKEND, scenario.backend().label());
        object.addProperty(Names.CONTEXT, scenario.context().count());
        addCache(object, scenario.cache());
        addBatch(object, scenario.batch());
        object.add(Names.GPU_LAYERS, layers(scenario.gpuLayers().count()));
        object.add(Names.CPU_MOE, layers(scenario.gpuLayers().hostExperts()));
        return object;
    }

    private static void addRig(JsonObject object, Rig rig) {
        if (rig.isUniform()) {
            object.add(Names.GPU, gpu(rig.first()));
            object.addProperty(Names.DEVICES, rig.gpus().size());
        } else {
            JsonArray gpus = new JsonArray();
            rig.gpus().forEach(gpu -> gpus.add(gpu(gpu)));
            object.add(Names.GPU, gpus);
        }
        object.addProperty(Names.RESERVE_MIB, Fields.mebibytes(rig.reserve()));
        JsonArray split = new JsonArray();
        rig.split().forEach(split::add);
        object.add(Names.TENSOR_SPLIT, split);
        object.addProperty(Names.OS, rig.os().label());
    }

    private static JsonObject gpu(Gpu gpu) {
        JsonObject object = new JsonObject();
        if (gpu.id().equals(CUSTOM)) {
            object.addProperty(Names.NAME, gpu.name());
            if (gpu.kind() != Gpu.Kind.OTHER) {
                object.addProperty(Names.KIND, RigReader.label(gpu.kind()));
            }
            if (gpu.unified()) {
                object.addProperty(Names.UNIFIED, true);
            }
        } else {
            object.addProperty(Names.ID, gpu.id());
        }
        object.addProperty(Names.MIB, Fields.mebibytes(gpu.memory()));
        return object;
    }

    private static void addCache(JsonObject object, CacheOptions cache) {
        object.addProperty(Names.CACHE_K, cache.keyType().label());
        object.addProperty(Names.CACHE_V, cache.valueType().label());
        object.addProperty(Names.FLASH_ATTENTION, cache.flashAttention().label());
        object.addProperty(Names.SWA_FULL, cache.fullWindow());
        object.addProperty(Names.KV_OFFLOAD, cache.onGpu());
        object.addProperty(Names.UTILIZATION, cache.utilization());
    }

    private static void addBatch(JsonObject object, BatchOptions batch) {
        object.addProperty(Names.BATCH, batch.batch());
        object.addProperty(Names.UBATCH, batch.ubatch());
        object.addProperty(Names.SLOTS, batch.slots());
        object.addProperty(Names.KV_UNIFIED, batch.unified());
        object.addProperty(Names.OUTPUTS, batch.outputs().label());
    }

    private static JsonPrimitive layers(int layers) {
        return layers == GpuLayers.EVERY
                ? new JsonPrimitive(Names.EVERY)
                : new JsonPrimitive(layers);
    }
}
