-- What is kept of a bearer token is a keyed digest.
create table access_token (
  id varchar(64) primary key,
  digest varchar(64) not null unique,
  name varchar(128),
  account varchar(64) not null,
  role varchar(16) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index access_token_expiry on access_token (expires_at);
