package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Os;
import plimsoll.core.Rig;
import plimsoll.detect.Detector;
import plimsoll.words.Words;

/// Which devices a scenario in writing means: one of the catalog, one with so many GiB, one with a
/// name and so many MiB, a list of such, or those of this machine.
final class RigReader {
    static final int DEVICES = 16;

    /// The most memory of a device: 16 TiB.
    static final int MIB = 16 << 20;

    private static final int MIB_A_GIB = 1024;
    private static final int LONGEST_NAME = 100;
    private static final String FORM = "{\"name\":\"RTX\",\"mib\":12282}";
    private static final List<String> SYSTEMS = Arrays.stream(Os.values()).map(Os::label).toList();
    private static final List<String> KINDS =
            Arrays.stream(Gpu.Kind.values()).map(RigReader::label).toList();

    private final Catalog catalog;
    private final DetectedRig machine;

    RigReader(Catalog catalog, Detector detector) {
        this.catalog = catalog;
        this.machine = new DetectedRig(catalog, detector);
    }

    Rig rig(Fields fields) throws PlanException {
        Rig rig = devices(fields);
        Os os = fields.choice(Names.OS, SYSTEMS, Os::ofLabel).orElse(Os.LINUX);
        return rig.withSplit(SplitReader.split(fields, rig.gpus().size())).withOs(os);
    }

    private Rig devices(Fields fields) throws PlanException {
        JsonElement value = fields.value(Names.GPU).orElseThrow(RigReader::noGpu);
        Optional<Integer> count = fields.whole(Names.DEVICES, 1, DEVICES);
        Optional<Bytes> reserve = fields.mebibytes(Names.RESERVE_MIB, 0, MIB);
        boolean detect = Fields.plain(value).equals(Names.DETECT);
        if (count.isPresent() && (detect || value.isJsonArray())) {
            throw new PlanException(Names.DEVICES, Words.of("wrong.devices"));
        }
        if (detect) {
            return machine.rig(reserve);
        }
        List<Gpu> gpus =
                value.isJsonArray()
                        ? gpus(value.getAsJsonArray())
                        : Rig.of(gpu(value), count.orElse(1), Bytes.ZERO).gpus();
        return new Rig(gpus, reserve.orElse(Bytes.ZERO));
    }

    private static PlanException noGpu() {
        return new PlanException(Names.GPU, Words.of("wrong.no-gpu", FORM));
    }

    private List<Gpu> gpus(JsonArray values) throws PlanException {
        if (values.isEmpty() || values.size() > DEVICES) {
            throw noRig(values);
        }
        var gpus = new ArrayList<Gpu>();
        for (JsonElement value : values) {
            gpus.add(gpu(value));
        }
        return gpus;
    }

    private Gpu gpu(JsonElement value) throws PlanException {
        if (value.isJsonObject()) {
            return described(new Fields(value.getAsJsonObject()));
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            return sized(value);
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
            return known(value.getAsString());
        }
        throw noRig(value);
    }

    private static PlanException noRig(JsonElement value) {
        return new PlanException(Names.GPU, Words.of("wrong.gpu", DEVICES) + Fields.butIs(value));
    }

    private Gpu known(String id) throws PlanException {
        Optional<CatalogGpu> gpu = catalog.gpu(id);
        return gpu.orElseThrow(() -> ScenarioReader.unknown(Names.GPU, id, catalog.nearestGpus(id)))
                .gpu();
    }

    private static Gpu sized(JsonElement gib) throws PlanException {
        double mib = Math.rint(gib.getAsDouble() * MIB_A_GIB);
        if (!(mib >= 1 && mib <= MIB)) {
            String range = Words.of("wrong.gib", MIB / MIB_A_GIB);
            throw new PlanException(Names.GPU, range + Fields.butIs(gib));
        }
        String size = String.valueOf(mib / MIB_A_GIB).replaceFirst("\\.0$", "");
        return Gpu.custom(size + " GiB GPU", Bytes.ofMiB((long) mib));
    }

    private Gpu described(Fields fields) throws PlanException {
        fields.areAmong(Names.OF_GPU);
        Bytes memory = fields.mebibytes(Names.MIB, 1, MIB).orElseThrow(RigReader::noMemory);
        Optional<String> id = fields.text(Names.ID);
        if (id.isPresent()) {
            return known(id.get()).withMemory(memory);
        }
        String name = fields.text(Names.NAME).orElse("GPU");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new PlanException(Names.NAME, Words.of("wrong.gpu-name", LONGEST_NAME));
        }
        return new Gpu(
                Gpu.custom(name, memory).id(),
                name,
                memory,
                0,
                0,
                fields.choice(Names.KIND, KINDS, RigReader::kind).orElse(Gpu.Kind.OTHER),
                fields.flag(Names.UNIFIED, false));
    }

    private static Optional<Gpu.Kind> kind(String label) {
        return Arrays.stream(Gpu.Kind.values()).filter(k -> label(k).equals(label)).findFirst();
    }

    /// What a kind is called in writing, `nvidia`.
    static String label(Gpu.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static PlanException noMemory() {
        return new PlanException(Names.MIB, Words.of("wrong.no-memory"));
    }
}
