import { derivedId } from '../../../core/ids.ts'
import type { ZoneList } from './schemas.ts'

/** Every region has these zones. */
const LETTERS = ['a', 'b', 'c']

/** The zones of a region, derived from its name. */
export const zoneListView = (region: string): ZoneList => ({
  available_zones: LETTERS.map((letter, index) => ({
    id: region + letter,
    az_code: region + letter,
    az_name: `AZ${index + 1}`,
    az_id: derivedId('zone', region, letter),
    status: 'available',
    region_id: region,
    az_group_id: derivedId('zone group', region),
    az_type: 'Core',
    az_category: 0,
    charge_policy: 'charge',
    az_tags: { mode: '', alias: '', public_border_group: 'center' },
  })),
  default_az_code: `${region}a`,
  support_physical_az_group: false,
})
