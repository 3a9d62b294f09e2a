/**
 * What stands in for AWS in tests and on a laptop: DynamoDB Local, ElasticMQ and a reader of the
 * project's template.
 */
@NullMarked
package fairdraw.engines;

import org.jspecify.annotations.NullMarked;
