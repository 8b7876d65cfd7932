package plimsoll.core;

/// What can be set about a scenario beside model, weights, rig, context and cache type. Not every
/// engine has a setting for each.
public enum Setting {
    FLASH_ATTENTION,
    /// A type of the cache for keys and another for values.
    KEYS_AND_VALUES,
    FULL_WINDOW,
    SLOTS,
    UNIFIED,
    UBATCH,
    /// How much of a prompt is worked on at once, where that is one number.
    PIECE,
    LAYERS,
    CACHE_PLACE,
    /// The share of a device that a pool takes.
    UTILIZATION,
    /// How many layers leave their experts on the host.
    EXPERTS,
    /// How the layers are shared out among several devices.
    SPLIT
}
