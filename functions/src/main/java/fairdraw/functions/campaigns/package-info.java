/** The surface for integrators of campaigns: entries, lucky numbers and prizes. */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
