package plimsoll.support;

import plimsoll.catalog.Catalog;
import plimsoll.detect.FakeMachine;
import plimsoll.engine.Engines;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.MachineModel;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// What can be chosen from on a machine without a GPU.
public final class Machines {
    private Machines() {}

    public static ChoiceModel choice(PlanModel plan, Catalog catalog) {
        var machine = new MachineModel(plan, catalog, new NoticeModel(), FakeMachine.empty());
        return new ChoiceModel(plan, catalog, Engines.all(), machine);
    }
}
