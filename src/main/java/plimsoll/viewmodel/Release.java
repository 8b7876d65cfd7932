package plimsoll.viewmodel;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import plimsoll.words.Words;

/// Which Plimsoll this is.
public final class Release {
    private Release() {}

    /// The version of the build.
    public static String version() {
        Module module = Release.class.getModule();
        return Optional.ofNullable(module.getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElseGet(() -> Words.of("release.unknown"));
    }
}
