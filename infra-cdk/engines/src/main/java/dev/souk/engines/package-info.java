/**
 * Starts DynamoDB Local, ElasticMQ and S3Proxy in one child process, for the local cloud and for integration tests.
 *
 * <p>The three do not resolve together, so the child gives each a class loader of its own; one process for all costs
 * some 300 MB where three would cost twice that. Nothing here needs more than the JDK.
 */
@NullMarked
package dev.souk.engines;

import org.jspecify.annotations.NullMarked;
