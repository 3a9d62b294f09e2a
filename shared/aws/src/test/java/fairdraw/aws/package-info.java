/** Tests of the adapters to AWS services and to the beacon. */
@NullMarked
package fairdraw.aws;

import org.jspecify.annotations.NullMarked;
