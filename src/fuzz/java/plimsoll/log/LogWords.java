package plimsoll.log;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A fuzz test whose input is likelier to hold what logs say.
@DictionaryEntries({
    "KV buffer size = ",
    "compute buffer size = ",
    "model buffer size = ",
    "allocating ",
    "offloaded ",
    "n_ctx = ",
    "n_ubatch = ",
    "n_seq_max = ",
    "n_swa = ",
    "n_layer = ",
    "n_expert = ",
    "-ngl ",
    "-ctk q8_0",
    "-ts 1,2",
    "CUDA0",
    "out of memory",
    "9223372036854775807",
    "-1",
    "1e309",
    "\u001b[0m"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LogWords {}
