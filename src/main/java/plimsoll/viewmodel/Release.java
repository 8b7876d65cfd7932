package plimsoll.viewmodel;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// Which Plimsoll this is.
public final class Release {
    private Release() {}

    /// The version of the build.
    public static String version() {
        Module module = Release.class.getModule();
        return Optional.ofNullable(module.getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("of an unknown build");
    }
}
