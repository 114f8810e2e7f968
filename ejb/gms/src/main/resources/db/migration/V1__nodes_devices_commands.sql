-- Runs on H2 2.x and on PostgreSQL 15.

create table server (
  name varchar(64) primary key,
  machine varchar(255) not null,
  management_address varchar(255) not null,
  device_address varchar(255) not null,
  capacity integer not null,
  nodes_started integer not null,
  registered_at timestamp(6) with time zone not null
);

create table logical_node (
  name varchar(64) primary key,
  created_at timestamp(6) with time zone not null
);

create table physical_node (
  name varchar(64) primary key,
  server varchar(64) not null references server (name),
  release_version varchar(64) not null,
  state varchar(16) not null,
  device_address varchar(255) not null,
  capacity integer not null,
  boot_id varchar(64),
  greeted_at timestamp(6) with time zone,
  started_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  reason varchar(1000)
);
create index physical_node_server on physical_node (server, started_at);

create table binding (
  logical_node varchar(64) not null references logical_node (name),
  physical_node varchar(64) not null references physical_node (name),
  bound_at timestamp(6) with time zone not null,
  primary key (logical_node, physical_node)
);

create sequence outbox_message_seq start with 1 increment by 50;
create table outbox_message (
  id bigint primary key,
  topic varchar(64) not null,
  server varchar(64) not null,
  type varchar(64) not null,
  body bytea not null,
  written_at timestamp(6) with time zone not null
);

create table gateway_order (
  id varchar(64) primary key,
  server varchar(64) not null,
  node varchar(64) not null,
  kind varchar(32) not null,
  upgrade varchar(64),
  term bigint not null,
  body bytea not null,
  ordered_at timestamp(6) with time zone not null,
  answered_at timestamp(6) with time zone,
  successful boolean,
  reason varchar(4000)
);
create index gateway_order_node on gateway_order (node, kind, ordered_at);
create index gateway_order_term on gateway_order (term);

create table device (
  id varchar(128) primary key,
  salt bytea,
  secret_hash bytea,
  level integer not null,
  address_priority integer not null,
  device_group varchar(128),
  logical_node varchar(64),
  registered_at timestamp(6) with time zone not null
);
create index device_logical_node on device (logical_node);
create index device_group_members on device (device_group);

-- One row: the highest epoch that was handed out.
create table epoch_counter (
  name varchar(16) primary key,
  highest bigint not null
);
insert into epoch_counter (name, highest) values ('epoch', 0);

-- A place at a node, leased by an answer or occupied by a channel. The epoch names it.
create table channel (
  epoch bigint primary key,
  device varchar(128) not null,
  client_id varchar(512),
  node varchar(64) not null,
  place varchar(16) not null,
  lease_until timestamp(6) with time zone,
  opened_at timestamp(6) with time zone,
  drainable boolean not null,
  protocol_level integer not null,
  filters varchar(100000)
);
create index channel_device on channel (device, epoch);
create index channel_node on channel (node, place);

-- How many places of a node are taken at most; counted anew now and then, under its row's lock.
create table place_book (
  node varchar(64) primary key,
  taken integer not null,
  counted_at timestamp(6) with time zone not null
);

create table stored_session (
  device varchar(128) not null,
  client_id varchar(512) not null,
  expiry_seconds bigint not null,
  -- Seconds since 1970. The session ends its expiry after this, unless its client has an open channel.
  idle_since bigint not null,
  subscriptions varchar(1000000) not null,
  primary key (device, client_id)
);
create index stored_session_end on stored_session (idle_since);

create table command (
  id varchar(64) primary key,
  device varchar(128) not null,
  name varchar(255) not null,
  topic varchar(1024) not null,
  payload bytea not null,
  state varchar(16) not null,
  node varchar(64),
  epoch bigint,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  detail varchar(1000)
);
create index command_device on command (device, created_at);
create index command_unfinished on command (state, updated_at);
