package plimsoll.plan;

import com.google.gson.JsonElement;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;

/// Which devices a scenario in writing means: one of the catalog, one with so many GiB, or one
/// with a name and so many MiB.
final class RigReader {
    static final int DEVICES = 16;

    /// The most memory of a device: 16 TiB.
    static final int MIB = 16 << 20;

    private static final int MIB_A_GIB = 1024;
    private static final int LONGEST_NAME = 100;

    private final Catalog catalog;

    RigReader(Catalog catalog) {
        this.catalog = catalog;
    }

    Rig rig(Fields fields) throws PlanException {
        Gpu gpu = gpu(fields.value(Names.GPU).orElseThrow(RigReader::noGpu));
        int count = fields.whole(Names.DEVICES, 1, DEVICES).orElse(1);
        int reserve = fields.whole(Names.RESERVE_MIB, 0, MIB).orElse(0);
        return Rig.of(gpu, count, Bytes.ofMiB(reserve));
    }

    private static PlanException noGpu() {
        return new PlanException(
                Names.GPU,
                "is missing; name one of `plimsoll gpus`, a number of GiB, or"
                        + " {\"name\":\"my card\",\"mib\":12282}.");
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
        throw new PlanException(
                Names.GPU,
                "must be an id of `plimsoll gpus`, a number of GiB, or an object with name and mib"
                        + Fields.butIs(value));
    }

    private Gpu known(String id) throws PlanException {
        Optional<CatalogGpu> gpu = catalog.gpu(id);
        return gpu.orElseThrow(() -> ScenarioReader.unknown(Names.GPU, id, catalog.nearestGpus(id)))
                .gpu();
    }

    private static Gpu sized(JsonElement gib) throws PlanException {
        double mib = Math.rint(gib.getAsDouble() * MIB_A_GIB);
        if (!(mib >= 1 && mib <= MIB)) {
            throw new PlanException(
                    Names.GPU, "must have more than 0 and at most 16384 GiB" + Fields.butIs(gib));
        }
        String size = String.valueOf(mib / MIB_A_GIB).replaceFirst("\\.0$", "");
        return Gpu.custom(size + " GiB GPU", Bytes.ofMiB((long) mib));
    }

    private static Gpu described(Fields fields) throws PlanException {
        fields.areAmong(Names.OF_GPU);
        int mib = fields.whole(Names.MIB, 1, MIB).orElseThrow(RigReader::noMemory);
        String name = fields.text(Names.NAME).orElse("GPU");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new PlanException(
                    Names.NAME, "must be a text of 1 to " + LONGEST_NAME + " characters.");
        }
        return Gpu.custom(name, Bytes.ofMiB(mib));
    }

    private static PlanException noMemory() {
        return new PlanException(
                Names.MIB, "is missing from gpu; give the memory in MiB, such as 12282.");
    }
}
