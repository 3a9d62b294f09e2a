/** Campaigns and prizes, by the operator API. */
@NullMarked
package fairdraw.functions.operator.campaigns;

import org.jspecify.annotations.NullMarked;
