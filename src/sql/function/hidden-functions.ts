import { anyType, type DataType } from '../data-type.ts'
import { varcharType } from '../data-types/scalar-types.ts'
import type { PrestoVersion } from '../question.ts'
import type { FunctionEntry } from './function-entry.ts'

/** Functions that SHOW FUNCTIONS does not list. */
export const hiddenFunctions: readonly FunctionEntry[] = [
  {
    name: 'array_constructor',
    kind: 'scalar',
    description: '',
    signatures: '() array(unknown) hidden; (E...) array(E) where E hidden',
  },
  {
    name: 'at_timezone',
    kind: 'scalar',
    version: '0.216',
    description: '',
    signatures:
      '(time with time zone, varchar(x)) time with time zone hidden; (time with time zone, interval day to second) time with time zone hidden; (timestamp with time zone, varchar(x)) timestamp with time zone hidden; (timestamp with time zone, interval day to second) timestamp with time zone hidden',
  },
  { name: 'combine_hash', kind: 'scalar', description: '', signatures: '(bigint, bigint) bigint hidden' },
  {
    name: 'fail',
    kind: 'scalar',
    description: '',
    signatures: '(varchar) unknown hidden; (integer, varchar) unknown hidden',
  },
  { name: 'not', kind: 'scalar', description: '', signatures: '(boolean) boolean hidden' },
]

/** Functions whose parameters are not checked: hidden ones, and those of plugins that come with the server. */
const uncheckedPrefixes = ['$operator$', 'st_', 'learn_', 'spatial_']
const uncheckedNames: ReadonlySet<string> = new Set([
  'bing_tile',
  'bing_tile_at',
  'bing_tile_children',
  'bing_tile_coordinates',
  'bing_tile_parent',
  'bing_tile_polygon',
  'bing_tile_quadkey',
  'bing_tile_zoom_level',
  'bing_tiles_around',
  'char2hexint',
  'classify',
  'convex_hull_agg',
  'features',
  'flatten_geometry_collections',
  'format',
  'from_encoded_polyline',
  'from_geojson_geometry',
  'geometry_invalid_reason',
  'geometry_to_bing_tiles',
  'geometry_union',
  'geometry_union_agg',
  'great_circle_distance',
  'index',
  'line_interpolate_point',
  'line_interpolate_points',
  'line_locate_point',
  'merge_set_digest',
  'regress',
  'simplify_geometry',
  'to_char',
  'to_date',
  'to_encoded_polyline',
  'to_geojson_geometry',
  'to_geometry',
  'to_spherical_geography',
  'to_timestamp',
])

/** The type of the result of a function whose parameters are not checked. */
export function uncheckedResult(name: string): DataType {
  return name === 'format' || name === 'to_char' ? varcharType : anyType
}

/** Whether a function exists of which only the name is known. */
export function isUncheckedFunction(name: string, version: PrestoVersion): boolean {
  if (name === 'format') return version === '333'
  return uncheckedNames.has(name) || uncheckedPrefixes.some((prefix) => name.startsWith(prefix))
}
