package plimsoll.viewmodel;

import plimsoll.plan.PlanFile;

/// The state of a window.
///
/// @param plan what is planned
/// @param choice what can be chosen from
/// @param notices what the person is told
/// @param levers what could be changed
/// @param logs the log that is open
/// @param files the file that the plan belongs to
/// @param settings what was set once and for all
public record Models(
        PlanModel plan,
        ChoiceModel choice,
        NoticeModel notices,
        LeverModel levers,
        LogModel logs,
        FileModel files,
        SettingsModel settings) {

    /// Says anew what was said, in the language that holds now.
    public void retell() {
        plan.retell();
        logs.retell();
        notices.retell();
    }

    public static Models of(PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        var models = before(plan, choice, notices);
        models.levers.begin();
        return models;
    }

    /// The same, before levers are offered, see [LeverModel#beginShortly].
    public static Models before(PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        var levers = new LeverModel(plan, choice);
        var logs = new LogModel(plan, choice, notices);
        var files = new FileModel(plan, logs, notices, new PlanFile(choice.catalog()));
        return new Models(plan, choice, notices, levers, logs, files, new SettingsModel(plan));
    }
}
