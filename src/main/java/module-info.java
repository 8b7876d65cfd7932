/// Plimsoll: how deep a local LLM loads a GPU, before it is loaded.
@org.jspecify.annotations.NullMarked
module plimsoll {
    requires static org.jspecify;
    requires atlantafx.base;
    requires com.github.librepdf.openpdf;
    requires com.google.gson;
    requires eu.hansolo.tilesfx;
    requires info.picocli;
    requires javafx.controls;
    requires java.desktop;
    requires java.xml;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;

    exports plimsoll to
            javafx.graphics;
}
