/**
 * What integrators call with a campaign's key: entries, lucky numbers, prizes and their webhook.
 */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
