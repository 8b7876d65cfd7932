package plimsoll.core;

/// What can be set about a scenario beside model, weights, rig, context and cache type. Not every
/// engine has a setting for each.
public enum Setting {
    FLASH_ATTENTION,
    FULL_WINDOW,
    SLOTS,
    UNIFIED,
    UBATCH,
    /// How much of a prompt is worked on at once, where that is one number.
    PIECE,
    LAYERS,
    CACHE_PLACE,
    /// The share of a device that a pool takes.
    UTILIZATION
}
