/**
 * The tables of information_schema, which each catalog has, and of the catalog system. A column is a varchar unless
 * its type follows its name.
 * `version`: the version of Presto that has the table in this form; undefined for both.
 */
import type { PrestoVersion } from '../question.ts'

export interface BuiltInColumns {
  readonly schema: string
  readonly name: string
  readonly version: PrestoVersion | undefined
  readonly columns: string
}

export const builtInColumns: readonly BuiltInColumns[] = [
  {
    schema: 'information_schema',
    name: 'applicable_roles',
    version: '333',
    columns: 'grantee, grantee_type, role_name, is_grantable',
  },
  {
    schema: 'information_schema',
    name: 'columns',
    version: '0.216',
    columns:
      'table_catalog, table_schema, table_name, column_name, ordinal_position bigint, column_default, is_nullable, data_type, comment, extra_info',
  },
  {
    schema: 'information_schema',
    name: 'columns',
    version: '333',
    columns:
      'table_catalog, table_schema, table_name, column_name, ordinal_position bigint, column_default, is_nullable, data_type',
  },
  { schema: 'information_schema', name: 'enabled_roles', version: '333', columns: 'role_name' },
  { schema: 'information_schema', name: 'roles', version: '333', columns: 'role_name' },
  { schema: 'information_schema', name: 'schemata', version: undefined, columns: 'catalog_name, schema_name' },
  {
    schema: 'information_schema',
    name: 'table_privileges',
    version: '0.216',
    columns:
      'grantor, grantee, table_catalog, table_schema, table_name, privilege_type, is_grantable boolean, with_hierarchy boolean',
  },
  {
    schema: 'information_schema',
    name: 'table_privileges',
    version: '333',
    columns:
      'grantor, grantor_type, grantee, grantee_type, table_catalog, table_schema, table_name, privilege_type, is_grantable, with_hierarchy',
  },
  {
    schema: 'information_schema',
    name: 'tables',
    version: undefined,
    columns: 'table_catalog, table_schema, table_name, table_type',
  },
  {
    schema: 'information_schema',
    name: 'views',
    version: undefined,
    columns: 'table_catalog, table_schema, table_name, view_definition',
  },
  {
    schema: 'jdbc',
    name: 'attributes',
    version: undefined,
    columns:
      'type_cat, type_schem, type_name, attr_name, data_type bigint, attr_type_name, attr_size bigint, decimal_digits bigint, num_prec_radix bigint, nullable bigint, remarks, attr_def, sql_data_type bigint, sql_datetime_sub bigint, char_octet_length bigint, ordinal_position bigint, is_nullable, scope_catalog, scope_schema, scope_table, source_data_type bigint',
  },
  { schema: 'jdbc', name: 'catalogs', version: undefined, columns: 'table_cat' },
  {
    schema: 'jdbc',
    name: 'columns',
    version: undefined,
    columns:
      'table_cat, table_schem, table_name, column_name, data_type bigint, type_name, column_size bigint, buffer_length bigint, decimal_digits bigint, num_prec_radix bigint, nullable bigint, remarks, column_def, sql_data_type bigint, sql_datetime_sub bigint, char_octet_length bigint, ordinal_position bigint, is_nullable, scope_catalog, scope_schema, scope_table, source_data_type bigint, is_autoincrement, is_generatedcolumn',
  },
  {
    schema: 'jdbc',
    name: 'procedure_columns',
    version: undefined,
    columns:
      'procedure_cat, procedure_schem, procedure_name, column_name, column_type bigint, data_type bigint, type_name, precision bigint, length bigint, scale bigint, radix bigint, nullable bigint, remarks, column_def, sql_data_type bigint, sql_datetime_sub bigint, char_octet_length bigint, ordinal_position bigint, is_nullable, specific_name',
  },
  {
    schema: 'jdbc',
    name: 'procedures',
    version: undefined,
    columns: 'procedure_cat, procedure_schem, procedure_name, remarks, procedure_type bigint, specific_name',
  },
  {
    schema: 'jdbc',
    name: 'pseudo_columns',
    version: undefined,
    columns:
      'table_cat, table_schem, table_name, column_name, data_type bigint, column_size bigint, decimal_digits bigint, num_prec_radix bigint, column_usage, remarks, char_octet_length bigint, is_nullable bigint',
  },
  { schema: 'jdbc', name: 'schemas', version: undefined, columns: 'table_schem, table_catalog' },
  {
    schema: 'jdbc',
    name: 'super_tables',
    version: undefined,
    columns: 'table_cat, table_schem, table_name, supertable_name',
  },
  {
    schema: 'jdbc',
    name: 'super_types',
    version: undefined,
    columns: 'type_cat, type_schem, type_name, supertype_cat, supertype_schem, supertype_name',
  },
  { schema: 'jdbc', name: 'table_types', version: undefined, columns: 'table_type' },
  {
    schema: 'jdbc',
    name: 'tables',
    version: undefined,
    columns:
      'table_cat, table_schem, table_name, table_type, remarks, type_cat, type_schem, type_name, self_referencing_col_name, ref_generation',
  },
  {
    schema: 'jdbc',
    name: 'types',
    version: undefined,
    columns:
      'type_name, data_type bigint, precision bigint, literal_prefix, literal_suffix, create_params, nullable bigint, case_sensitive boolean, searchable bigint, unsigned_attribute boolean, fixed_prec_scale boolean, auto_increment boolean, local_type_name, minimum_scale bigint, maximum_scale bigint, sql_data_type bigint, sql_datetime_sub bigint, num_prec_radix bigint',
  },
  {
    schema: 'jdbc',
    name: 'udts',
    version: undefined,
    columns: 'type_cat, type_schem, type_name, class_name, data_type, remarks, base_type',
  },
  {
    schema: 'metadata',
    name: 'analyze_properties',
    version: '333',
    columns: 'catalog_name, property_name, default_value, type, description',
  },
  { schema: 'metadata', name: 'catalogs', version: undefined, columns: 'catalog_name, connector_id' },
  {
    schema: 'metadata',
    name: 'column_properties',
    version: undefined,
    columns: 'catalog_name, property_name, default_value, type, description',
  },
  {
    schema: 'metadata',
    name: 'schema_properties',
    version: undefined,
    columns: 'catalog_name, property_name, default_value, type, description',
  },
  {
    schema: 'metadata',
    name: 'table_comments',
    version: '333',
    columns: 'catalog_name, schema_name, table_name, comment',
  },
  {
    schema: 'metadata',
    name: 'table_properties',
    version: undefined,
    columns: 'catalog_name, property_name, default_value, type, description',
  },
  {
    schema: 'runtime',
    name: 'nodes',
    version: undefined,
    columns: 'node_id, http_uri, node_version, coordinator boolean, state',
  },
  {
    schema: 'runtime',
    name: 'queries',
    version: '0.216',
    columns:
      'query_id, state, user, source, query, resource_group_id array(varchar), queued_time_ms bigint, analysis_time_ms bigint, distributed_planning_time_ms bigint, created timestamp, started timestamp, last_heartbeat timestamp, end timestamp',
  },
  {
    schema: 'runtime',
    name: 'queries',
    version: '333',
    columns:
      'query_id, state, user, source, query, resource_group_id array(varchar), queued_time_ms bigint, analysis_time_ms bigint, planning_time_ms bigint, created timestamp, started timestamp, last_heartbeat timestamp, end timestamp, error_type, error_code',
  },
  {
    schema: 'runtime',
    name: 'tasks',
    version: '0.216',
    columns:
      'node_id, task_id, stage_id, query_id, state, splits bigint, queued_splits bigint, running_splits bigint, completed_splits bigint, split_scheduled_time_ms bigint, split_cpu_time_ms bigint, split_blocked_time_ms bigint, raw_input_bytes bigint, raw_input_rows bigint, processed_input_bytes bigint, processed_input_rows bigint, output_bytes bigint, output_rows bigint, physical_written_bytes bigint, created timestamp, start timestamp, last_heartbeat timestamp, end timestamp',
  },
  {
    schema: 'runtime',
    name: 'tasks',
    version: '333',
    columns:
      'node_id, task_id, stage_id, query_id, state, splits bigint, queued_splits bigint, running_splits bigint, completed_splits bigint, split_scheduled_time_ms bigint, split_cpu_time_ms bigint, split_blocked_time_ms bigint, raw_input_bytes bigint, raw_input_rows bigint, processed_input_bytes bigint, processed_input_rows bigint, output_bytes bigint, output_rows bigint, physical_input_bytes bigint, physical_written_bytes bigint, created timestamp, start timestamp, last_heartbeat timestamp, end timestamp',
  },
  {
    schema: 'runtime',
    name: 'transactions',
    version: undefined,
    columns:
      'transaction_id, isolation_level, read_only boolean, auto_commit_context boolean, create_time timestamp, idle_time_secs bigint, written_catalog, catalogs array(varchar)',
  },
]
