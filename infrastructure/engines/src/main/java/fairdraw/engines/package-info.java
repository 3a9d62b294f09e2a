/**
 * The emulators in place of AWS for tests and the local runtime: DynamoDB Local, ElasticMQ and a
 * reader of the project's template.
 */
@NullMarked
package fairdraw.engines;

import org.jspecify.annotations.NullMarked;
