/** Campaigns as integrators and operators call them. */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
