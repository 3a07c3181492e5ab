package dev.souk.platform.nativeimage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * The schema validator can read schemas as YAML, and a native build resolves that path although nobody takes it: the YAML
 * parser would come along for nothing. Ours are JSON that is parsed already.
 */
@TargetClass(className = "com.networknt.schema.serialization.YamlMapperFactory")
final class SchemasWithoutYaml {
    private SchemasWithoutYaml() {}

    /** Never called: a reader of JSON, so that the type holds. */
    @Substitute
    public static ObjectMapper getInstance() {
        return new ObjectMapper();
    }
}
