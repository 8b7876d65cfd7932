package plimsoll.viewmodel;

/// The state of a window.
///
/// @param plan what is planned
/// @param choice what can be chosen from
/// @param notices what the person is told
/// @param logs the log that is open
public record Models(PlanModel plan, ChoiceModel choice, NoticeModel notices, LogModel logs) {

    public static Models of(PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        return new Models(plan, choice, notices, new LogModel(plan, choice, notices));
    }
}
