/** What an order takes of tables that grow: the functions themselves over DynamoDB Local, which is filled in steps. */
@NullMarked
package dev.souk.bench.growth;

import org.jspecify.annotations.NullMarked;
