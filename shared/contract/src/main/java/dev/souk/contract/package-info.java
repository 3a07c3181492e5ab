/**
 * The one list of operations: the OpenAPI document in {@code src/main/openapi}, bundled while building, and the typed
 * view of what each operation states about itself.
 */
@NullMarked
package dev.souk.contract;

import org.jspecify.annotations.NullMarked;
