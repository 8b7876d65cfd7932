package plimsoll.viewmodel;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import plimsoll.words.Words;

/// Which Plimsoll this is.
public final class Release {
    private Release() {}

    /// The version of the build, by its module where it runs as one, else by its jar.
    public static String version() {
        return Optional.ofNullable(Release.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(Release::ofJar)
                .orElseGet(() -> Words.of("release.unknown"));
    }

    private static Optional<String> ofJar() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
    }
}
