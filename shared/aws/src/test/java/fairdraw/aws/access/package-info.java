/** Tests of the tables of organisations, operators and API keys. */
@NullMarked
package fairdraw.aws.access;

import org.jspecify.annotations.NullMarked;
