/** Tests of the tables of consumers and their sessions. */
@NullMarked
package fairdraw.aws.consumers;

import org.jspecify.annotations.NullMarked;
