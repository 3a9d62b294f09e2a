/**
 * The adapters of the domain's ports to AWS services other than tables, and to the beacon's relays.
 */
@NullMarked
package fairdraw.aws;

import org.jspecify.annotations.NullMarked;
