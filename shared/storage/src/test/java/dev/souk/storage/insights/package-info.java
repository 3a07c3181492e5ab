/** Tests of the journal over DynamoDB Local. */
@NullMarked
package dev.souk.storage.insights;

import org.jspecify.annotations.NullMarked;
